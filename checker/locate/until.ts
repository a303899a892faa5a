import { holdsWithin } from '../room/wait-for.ts';
import type { Scene } from '../stage/scene.ts';
import type { StackReaderOptions } from './stack-reader.ts';

/** The longest wait for an answer: a program that can give one stands still, so its handler runs at once. */
const longestMs = 1000;

/** Waits for what a program answers, and looks at each turn of the event loop, so that no program waits for the checker. */
export function createUntil({ room, patienceMs, signal }: Scene): StackReaderOptions['until'] {
  const { now } = room.host.options;
  const limitMs = Math.min(longestMs, patienceMs);
  return (name, holds) => holdsWithin(holds, { name, now, signal, limitMs });
}
