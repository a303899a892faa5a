import { heldSockets } from '../kernel/held-sockets.ts';
import type { Role } from '../model/actor.ts';
import { lookAt } from '../stage/scene/look-at.ts';
import type { Scene } from '../stage/scene/scene.ts';

/** Records the sockets of a program that has not started as it should: they tell what it did instead. */
export function recordHolds(scene: Scene, roles: readonly Role[]): void {
  const { recorder, steps, room } = scene;
  const step = steps[recorder.step];
  if ((step?.verb !== 'starts' && step?.verb !== 'restarts') || !room.host.calls) return;
  const { programs } = lookAt(scene);
  for (const role of roles.filter((one) => one === step.actor)) {
    const processes = programs.find(({ watched }) => watched.role === role)?.processes ?? [];
    const through = processes.map((each) => each.through);
    if (through.length === 0) continue;
    recorder.record({ event: 'holds', actor: role, sockets: heldSockets(through, room.host.proc) });
  }
}
