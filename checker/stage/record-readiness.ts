import type { Look } from '../kernel/look.ts';
import { openPorts, type Scene } from './scene.ts';

/**
 * Records where a program that was started is seen to listen, or that it is seen connected. The checker never
 * probes with a connection of its own: a server that accepts a single client would take it for that client.
 */
export function recordReadiness(scene: Scene, seen: Look): void {
  const { recorder, steps } = scene;
  const step = steps[recorder.step];
  if (step?.verb !== 'starts' && step?.verb !== 'restarts') return;
  const told = recorder.events.filter((event) => event.step === recorder.step);
  const event = step.actor === 'server' ? 'listening' : 'connected';
  for (const port of openPorts(scene, seen, step.actor)) {
    if (!told.some((one) => one.event === event && one.port === port)) {
      recorder.record({ event, actor: step.actor, port });
    }
  }
}
