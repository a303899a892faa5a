import { holdsWithin } from '../room/wait-for.ts';
import type { Scene } from '../stage/scene.ts';
import type { StackReaderOptions } from './stack-reader.ts';

/** What a program that can answer never needs: it stands still, and its handler runs at once. */
const longestMs = 1000;

/** Looks again at each turn of the event loop, so that programs are not kept waiting for us. */
export function createUntil({ room, patienceMs, signal }: Scene): StackReaderOptions['until'] {
  const { now } = room.host.options;
  const limitMs = Math.min(longestMs, patienceMs);
  return (name, holds) => holdsWithin(holds, { name, now, signal, limitMs });
}
