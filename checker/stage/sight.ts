import type { Look } from '../kernel/look.ts';
import { openPorts, type Scene } from './scene.ts';

/**
 * Records where a program that was started is seen to listen, or that it is seen connected. The checker never
 * probes with a connection of its own: a server that accepts a single client would take it for that client.
 */
export function sight(scene: Scene, seen: Look): void {
  const { recorder, dialogue } = scene;
  const step = dialogue.steps[recorder.step];
  if (step?.verb !== 'starts' && step?.verb !== 'restarts') return;
  const told = recorder.events.filter((event) => event.step === recorder.step);
  const { listens, connects } = openPorts(scene, seen, step.actor);
  for (const port of step.actor === 'server' ? listens : []) {
    if (!told.some((event) => event.event === 'listening' && event.port === port)) {
      recorder.record({ event: 'listening', actor: step.actor, port });
    }
  }
  for (const port of step.actor === 'client' ? connects : []) {
    if (!told.some((event) => event.event === 'connected' && event.port === port)) {
      recorder.record({ event: 'connected', actor: step.actor, port });
    }
  }
}
