import type { Side } from '../../moment.ts';

/** What a program does, in one word: where it waits, or why it does not. */
export type Doing = 'off' | 'runs' | 'frozen' | 'ended' | 'keyboard' | 'network' | 'both' | 'other';

/** What the program of a side does. `both`: it waits for its keyboard and for the network, as question 4 asks. */
export function doingOf({ phase, waitsFor }: Side): Doing {
  if (phase === 'off' || phase === 'frozen' || phase === 'ended') return phase;
  if (phase !== 'waits') return 'runs';
  const keyboard = waitsFor.includes('keyboard');
  const network = waitsFor.some(
    (source) => source === 'server' || source === 'client' || source === 'connection',
  );
  if (keyboard) return network ? 'both' : 'keyboard';
  return network ? 'network' : 'other';
}
