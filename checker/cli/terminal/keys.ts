import { emitKeypressEvents } from 'node:readline';

/** A key as Node's readline tells it: `name` for what prints nothing (`tab`, `left`), `text` for what does. */
export interface Key {
  readonly name: string;
  readonly text: string;
  readonly ctrl: boolean;
}

interface Pressed {
  readonly name?: string;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
}

/** Reads a terminal key by key until it is disposed; then the terminal is as it was. */
export function openKeys(terminal: NodeJS.ReadStream, onKey: (key: Key) => void): Disposable {
  const listener = (text: string | undefined, { name, ctrl, meta }: Pressed) => {
    const prints = text !== undefined && !ctrl && !meta && /^[^\p{Cc}]+$/u.test(text);
    onKey({ name: name ?? '', text: prints ? text : '', ctrl: ctrl ?? false });
  };
  emitKeypressEvents(terminal);
  terminal.setRawMode(true);
  terminal.on('keypress', listener);
  terminal.ref();
  terminal.resume();
  return {
    [Symbol.dispose]() {
      terminal.off('keypress', listener);
      terminal.setRawMode(false);
      terminal.pause();
      // A read that is under way would keep the process from ending.
      terminal.unref();
    },
  };
}
