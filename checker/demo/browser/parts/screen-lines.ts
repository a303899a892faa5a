import type { Side } from '../../moment.ts';

interface ScreenRow {
  readonly kind: 'typed' | 'showed' | 'error' | 'waiting';
  readonly text: string;
  /** Its place from the top, which stays when others come after it. */
  readonly at: number;
}

/** The lines of a screen, then those that were typed and that the program has not taken. */
export function screenLines({ screen, keyboard }: Side): readonly ScreenRow[] {
  const shown = screen.flatMap(({ kind, text }) =>
    text
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => ({ kind, text: line })),
  );
  const waiting = keyboard.waiting.map((text) => ({
    kind: 'waiting' as const,
    text: text.replace(/\n$/, ''),
  }));
  return [...shown, ...waiting].map((line, at) => ({ ...line, at }));
}
