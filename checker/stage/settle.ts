import type { Look } from '../kernel/look.ts';
import type { Role } from '../model/actor.ts';
import type { Decided } from '../model/transcript.ts';
import { pause, turn, waitFor } from '../room/wait-for.ts';
import { decideCalm, decideRestless } from './decide-rest.ts';
import { recordReadiness } from './record-readiness.ts';
import type { RunningProgram } from './running-program.ts';
import { lookAt, type Scene, understandScene } from './scene.ts';
import { lacksKernel, settleByPatience } from './settle-by-patience.ts';
import type { Settled, SettleOptions } from './settled.ts';

/**
 * Waits until something is recorded or the programs are at rest. If two looks at blocked threads are equal, there was
 * an instant between them at which nothing could move. Everything printed before that instant is in the pipes, so the
 * event loop turns until a turn brings nothing new. Only then are the sockets read for what is on its way; bytes may
 * have arrived and been taken just before, so a third look must equal the first two. `thorough` waits for programs that
 * only tick over until patience is spent.
 */
export async function settle(scene: Scene, options: SettleOptions): Promise<Settled> {
  if (lacksKernel(scene)) return settleByPatience(scene, options);
  return waitFor(createLook(scene, options), {
    name: 'news of the programs, or their rest',
    now: scene.room.host.options.now,
    signal: scene.signal,
    between: (look) => backOff(scene, look),
  });
}

/**
 * Creates the condition of the wait: each call takes one look, and returns its result or undefined to go on waiting.
 */
function createLook(scene: Scene, { thorough, patience }: SettleOptions): () => Promise<Settled | undefined> {
  const { recorder, patienceMs } = scene;
  const began = recorder.events.length;
  let before = '';
  let calmAt = '';
  let rounds = 0;
  return async () => {
    scene.wiretap?.listen();
    if (recorder.events.length !== began && patience.spentMs() < patienceMs) return { kind: 'news' };
    const seen = lookAt(scene);
    recordReadiness(scene, seen);
    const isRunning = seen.running.length > 0;
    const still = seen.signature === before && !isRunning && isFlushed(scene, seen);
    before = seen.signature;
    patience.note(seen);
    const waitedMs = patience.spentMs();
    if (still && (await isQuiet(scene))) {
      const { standings, clocks, ...understood } = understandScene(scene, seen);
      const inFlight = understood.inFlight || lookAt(scene).signature !== seen.signature;
      if (calmAt !== seen.signature && !inFlight) rounds += 1;
      calmAt = seen.signature;
      const calm = {
        standings,
        clocks,
        inFlight,
        rounds,
        decided: decidedBy(scene),
        waitedMs,
      };
      const settled = decideCalm(calm, { thorough, patienceMs });
      if (settled) return settled;
    }
    const decision = decideRestless({ waitedMs, isRunning }, { thorough, patienceMs });
    if (decision === 'wait') return undefined;
    const { standings } = understandScene(scene, seen);
    return { kind: 'rest', decided: 'patience', standings, final: decision === 'patience ended' };
  };
}

/** Whether the checker's pipes and sockets bring nothing new while its event loop turns. */
async function isQuiet(scene: Scene): Promise<boolean> {
  const before = scene.recorder.events.length;
  await turn();
  await turn();
  scene.wiretap?.listen();
  return scene.recorder.events.length === before;
}

/**
 * Whether everything typed or sent has been handed to the kernel, and every exit was recorded. /proc shows an exit
 * before Node reports it, so a program missing from /proc means that an `ended` event is coming.
 */
function isFlushed(scene: Scene, seen: Look): boolean {
  const there = new Set(seen.programs.flatMap(({ processes }) => processes.map(({ pid }) => pid)));
  const isRecorded = ({ ended, screensClosed, pid, role }: RunningProgram) =>
    ended ? screensClosed || hasOrphans(scene, role) : there.has(pid);
  const recorded = [...scene.programs.values()].every((program) => program.flushed && isRecorded(program));
  return recorded && [...scene.peers.values()].every((peer) => peer.flushed);
}

function hasOrphans(scene: Scene, role: Role): boolean {
  return scene.room.orphansOf(role).length > 0;
}

function decidedBy(scene: Scene): Exclude<Decided, 'patience'> {
  const programs = [...scene.programs.values()];
  return programs.length > 0 && programs.every((program) => program.ended && program.screensClosed)
    ? 'ended'
    : 'at-rest';
}

/** Leaves the processor to the programs between two looks: 0, 0, 1, 1, 2, 2, … 8 ms, less if something is recorded. */
function backOff({ recorder }: Scene, look: number): Promise<void> {
  return look < 2 ? turn() : pause(Math.min(2 ** Math.floor((look - 2) / 2), 8), recorder.news());
}
