import { holdsWithin } from '../room/wait-for.ts';
import type { Scene } from '../stage/scene/scene.ts';
import type { StackReaderOptions } from './stack-reader.ts';

/**
 * An upper limit in ms. A program that can answer is blocked, so its handler runs as soon as there is a processor for it.
 */
const longestMs = 5000;

/**
 * Creates the wait of a stack reader. It checks at every turn of the event loop, so that programs are delayed as little
 * as possible.
 */
export function createUntil({ room, patienceMs, signal }: Scene): StackReaderOptions['until'] {
  const { now } = room.host.options;
  const limitMs = Math.min(longestMs, patienceMs);
  return (name, holds) => holdsWithin(holds, { name, now, signal, limitMs });
}
