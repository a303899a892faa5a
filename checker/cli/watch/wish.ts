import type { Key } from '../terminal/keys.ts';

/** The keys of `--watch` by their effect. */
export type WatchKey = 'help' | 'again' | 'all' | 'leave';

const letters: ReadonlyMap<string, WatchKey> = new Map([
  ['h', 'help'],
  ['r', 'again'],
  ['a', 'all'],
  ['q', 'leave'],
]);

/** What a key asks for: the letters that the hints name; Ctrl-C and Ctrl-D leave too. */
export function watchKeyOf({ name, ctrl }: Key): WatchKey | undefined {
  if (ctrl) return name === 'c' || name === 'd' ? 'leave' : undefined;
  return letters.get(name);
}
