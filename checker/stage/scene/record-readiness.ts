import type { Look } from '../../kernel/look.ts';
import type { Scene } from './scene.ts';
import { openPorts } from './sockets-of.ts';

/**
 * Records at which port a starting server listens, or a starting client is connected. Found in /proc and never with a
 * test connection, because a server that accepts a single client would take that for its client.
 */
export function recordReadiness(scene: Scene, seen: Look): void {
  const { recorder, steps } = scene;
  const step = steps[recorder.step];
  if (step?.verb !== 'starts' && step?.verb !== 'restarts') return;
  const recorded = recorder.events.filter((event) => event.step === recorder.step);
  const event = step.actor === 'server' ? 'listening' : 'connected';
  for (const port of openPorts(scene, seen, step.actor)) {
    if (!recorded.some((one) => one.event === event && one.port === port)) {
      recorder.record({ event, actor: step.actor, port });
    }
  }
}
