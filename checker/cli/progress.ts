/** A line on a terminal that says what is being played and is wiped before anything else is written. */
export interface Progress {
  readonly show: (text: string) => void;
  readonly wipe: () => void;
}

/** Only for a terminal; elsewhere nothing is shown. */
export function createProgress(terminal: {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}): Progress {
  let shown = false;
  return {
    show(text) {
      if (!terminal.isTTY) return;
      const room = Math.max((terminal.columns ?? 80) - 3, 10);
      terminal.write(`\r\u001B[K… ${[...text].slice(0, room).join('')}`);
      shown = true;
    },
    wipe() {
      if (shown) terminal.write('\r\u001B[K');
      shown = false;
    },
  };
}
