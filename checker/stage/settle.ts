import type { Look } from '../kernel/look.ts';
import type { RunningClock } from '../kernel/standing.ts';
import type { Role } from '../model/actor.ts';
import type { Decided } from '../model/transcript.ts';
import { pause, turn, waitFor } from '../room/wait-for.ts';
import { recordReadiness } from './record-readiness.ts';
import type { RunningProgram } from './running-program.ts';
import { lookAt, type Scene, understandScene } from './scene.ts';
import { lacksKernel, settleByPatience } from './settle-by-patience.ts';
import type { Settled, SettleOptions } from './settled.ts';

/** After this many timer rounds without effect a program ticks over: enough to play the next step, not to fail this one. */
const roundsToTickOver = 3;

/** The share of the patience after which a busy program may be given its next line. */
const busyShare = 0.1;

/**
 * Waits until something is recorded or the programs are at rest. Two equal looks at blocked threads hold an instant
 * at which nothing could move; what was printed before it is in the pipes, so the event loop then turns until a turn
 * brings nothing. What is on its way is asked only then, and may have arrived and been taken before it was asked: so a
 * third look has to equal the two. With `thorough`, programs that only tick over are waited for as long as patience lasts.
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

/** One look after the other; each gives what the wait has come to, or undefined when it has to go on. */
function createLook(scene: Scene, { thorough, patience }: SettleOptions): () => Promise<Settled | undefined> {
  const { recorder } = scene;
  const began = recorder.events.length;
  let before = '';
  let calmAt = '';
  let rounds = 0;
  return async () => {
    scene.wiretap?.listen();
    if (recorder.events.length !== began && patience.spentMs() < scene.patienceMs) return { kind: 'news' };
    const seen = lookAt(scene);
    recordReadiness(scene, seen);
    const still = seen.signature === before && seen.running.length === 0 && isFlushed(scene, seen);
    before = seen.signature;
    patience.note(seen);
    const waitedMs = patience.spentMs();
    if (still && (await isQuiet(scene))) {
      const understood = understandScene(scene, seen);
      const { standings, clocks } = understood;
      const inFlight = understood.inFlight || lookAt(scene).signature !== seen.signature;
      if (!inFlight && clocks.length === 0)
        return { kind: 'rest', decided: decidedBy(scene), standings, final: true };
      // Patience ends before such a clock rings, so waiting for it would bring nothing.
      if (!inFlight && clocks.every((clock) => isDistant(scene, clock))) {
        return { kind: 'rest', decided: 'patience', standings, final: true };
      }
      if (calmAt !== seen.signature && !inFlight) rounds += 1;
      calmAt = seen.signature;
      const ticksOver = rounds > roundsToTickOver;
      if (!thorough && ticksOver) return { kind: 'rest', decided: 'patience', standings, final: false };
    }
    const enough = scene.patienceMs * (thorough || seen.running.length === 0 ? 1 : busyShare);
    if (waitedMs > enough) {
      const { standings } = understandScene(scene, seen);
      return { kind: 'rest', decided: 'patience', standings, final: waitedMs > scene.patienceMs };
    }
    return undefined;
  };
}

/** Whether a clock rings after patience has ended: it was set after its program was started. */
function isDistant(scene: Scene, { role, ms }: RunningClock): boolean {
  if (ms === 'unknown') return false;
  const ageMs = scene.room.host.options.now() - (scene.programs.get(role)?.startedAt ?? 0);
  return ms - ageMs > scene.patienceMs;
}

/** Whether nothing new comes out of any pipe or socket of the checker's while its event loop turns. */
async function isQuiet(scene: Scene): Promise<boolean> {
  const before = scene.recorder.events.length;
  await turn();
  await turn();
  scene.wiretap?.listen();
  return scene.recorder.events.length === before;
}

/**
 * Whether all that the checker typed or sent has been handed to the kernel, and every exit was recorded. /proc shows an
 * exit before Node tells of it: a program that is missing there means that an `ended` event is coming.
 */
function isFlushed(scene: Scene, seen: Look): boolean {
  const there = new Set(seen.programs.flatMap(({ processes }) => processes.map(({ pid }) => pid)));
  const isTold = ({ ended, screensClosed, pid, role }: RunningProgram) =>
    ended ? screensClosed || hasHeirs(scene, role) : there.has(pid);
  const told = [...scene.programs.values()].every((program) => program.flushed && isTold(program));
  return told && [...scene.peers.values()].every((peer) => peer.flushed);
}

function hasHeirs(scene: Scene, role: Role): boolean {
  return scene.room.orphansOf(role).length > 0;
}

function decidedBy(scene: Scene): Decided {
  const programs = [...scene.programs.values()];
  return programs.length > 0 && programs.every((program) => program.ended && program.screensClosed)
    ? 'ended'
    : 'at-rest';
}

/** Leaves the processor to the programs between two looks: 0, 0, 1, 1, 2, 2, … 8 ms, less when something is recorded. */
function backOff({ recorder }: Scene, look: number): Promise<void> {
  return look < 2 ? turn() : pause(Math.min(2 ** Math.floor((look - 2) / 2), 8), recorder.news());
}
