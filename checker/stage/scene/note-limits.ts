import type { Look } from '../../kernel/look.ts';
import type { Room } from '../../room/room.ts';
import type { Recorder } from './recorder.ts';

/**
 * Records the limit of its sandbox to which a program has come, if it has come to one. It is ended, unless it can take
 * nothing from others: without more open files it can go on.
 */
export function noteLimits({ room, recorder }: NoteLimitsOptions, seen: Look): void {
  const { sandboxes } = room;
  if (!sandboxes) return;
  for (const { watched, processes } of seen.programs) {
    const actor = watched.role;
    const hit = sandboxes.findHit(
      actor,
      processes.map(({ pid }) => pid),
    );
    if (!hit) continue;
    const isKnown = recorder.events.some(
      (event) => event.event === 'limited' && event.actor === actor && event.limit === hit.limit,
    );
    if (!isKnown) recorder.record({ event: 'limited', actor, ...hit });
    if (hit.limit !== 'descriptors') sandboxes.kill(actor);
  }
}

interface NoteLimitsOptions {
  readonly room: Room;
  readonly recorder: Recorder;
}
