import type { Standing } from '../../model/standing.ts';
import { askLsof } from '../../room/port/lsof.ts';
import { pause, waitFor } from '../../room/wait-for.ts';
import type { Scene } from '../scene/scene.ts';
import type { Settled, SettleOptions } from './settled.ts';

/** How long a screen must be silent before the next line is typed, in ms, when rest cannot be proved. */
const silenceMs = 250;

/** True if /proc cannot be read here, as on macOS. */
export function lacksKernel(scene: Scene): boolean {
  return scene.room.host.calls === undefined;
}

/** `settle` without /proc: waits for silence, or unless it may be `brisk` until patience is spent. */
export async function settleByPatience(scene: Scene, { care, patience }: SettleOptions): Promise<Settled> {
  const { recorder, room, signal } = scene;
  const isBrisk = care === 'brisk';
  const programs = [...scene.programs.values()];
  const now = room.host.options.now;
  const began = now();
  let waitMs = 0;
  const look = async (): Promise<Settled | undefined> => {
    if (programs.length > 0 && programs.every((program) => program.ended && program.screensClosed)) {
      return { kind: 'rest', decided: 'ended', standings: standings(scene), final: true };
    }
    await recordReadinessBlind(scene, now() - began);
    if (recorder.lastAt > began && patience.spentMs() < scene.patienceMs) return { kind: 'news' };
    waitMs = isBrisk ? silenceMs - (now() - began) : scene.patienceMs - patience.spentMs();
    if (waitMs <= 0)
      return { kind: 'rest', decided: 'patience', standings: standings(scene), final: !isBrisk };
    return undefined;
  };
  const between = () => pause(Math.min(waitMs, 50), recorder.news());
  return waitFor(look, { name: 'news of the programs, or their silence', now, signal, between });
}

/** Records a server that lsof reports as listening. A client that lives on in silence is assumed to be connected. */
async function recordReadinessBlind(scene: Scene, silentMs: number): Promise<void> {
  const { recorder, steps, programs, port } = scene;
  const step = steps[recorder.step];
  const program = step && programs.get(step.actor);
  if ((step?.verb !== 'starts' && step?.verb !== 'restarts') || !program || program.ended) return;
  const event = step.actor === 'server' ? 'listening' : 'connected';
  const { environment } = scene.room.host.options;
  const listened = async () => (await askLsof({ group: program.pid }, environment)).map(({ port }) => port);
  const ports = step.actor === 'server' ? await listened() : silentMs > silenceMs ? [port] : [];
  for (const seen of ports) {
    const isRecorded = recorder.events.some(
      (one) => one.step === recorder.step && one.event === event && one.port === seen,
    );
    if (!isRecorded) recorder.record({ event, actor: step.actor, port: seen });
  }
}

/** Standings that only say whether the programs live; what they wait for is unknown here. */
function standings(scene: Scene): readonly Standing[] {
  const unknown = { waitsFor: [], running: false, processes: [], listens: [], connected: false };
  return [
    ...[...scene.programs.values()].map(
      (program): Standing => ({ ...unknown, actor: program.role, peer: false, alive: !program.ended }),
    ),
    ...[...scene.peers.keys()].map(
      (role): Standing => ({ ...unknown, actor: role, peer: true, alive: true }),
    ),
  ];
}
