import type { Key } from '../keys.ts';

export type Wish = 'help' | 'again' | 'all' | 'leave';

const letters: ReadonlyMap<string, Wish> = new Map([
  ['h', 'help'],
  ['r', 'again'],
  ['a', 'all'],
  ['q', 'leave'],
]);

/** What a key asks for: those of the hints; Ctrl-C and Ctrl-D leave too. */
export function wishOf({ name, ctrl }: Key): Wish | undefined {
  if (ctrl) return name === 'c' || name === 'd' ? 'leave' : undefined;
  return letters.get(name);
}
