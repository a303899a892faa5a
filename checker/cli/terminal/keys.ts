import { emitKeypressEvents } from 'node:readline';

/** A key from Node's readline: `name` for keys that print nothing (`tab`, `left`), `text` for those that do. */
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

/** Reads a terminal key by key. Disposing gives the terminal its mode back. */
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
      // The pending read would otherwise keep the process alive.
      terminal.unref();
    },
  };
}
