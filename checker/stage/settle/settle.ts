import type { Look } from '../../kernel/look.ts';
import type { Role } from '../../model/actor.ts';
import { pause, turn, waitFor } from '../../room/wait-for.ts';
import { lookAt, understandScene } from '../scene/look-at.ts';
import { recordReadiness } from '../scene/record-readiness.ts';
import type { RunningProgram } from '../scene/running-program.ts';
import type { Scene } from '../scene/scene.ts';
import { decideCalm, decideRestless, mayMove } from './decide-rest.ts';
import { learnPolls, learnSpins } from './learn-threads.ts';
import { createRounds } from './rounds.ts';
import { lacksKernel, settleByPatience } from './settle-by-patience.ts';
import type { Settled, SettleOptions } from './settled.ts';
import { createSpins } from './spins.ts';

/**
 * Waits until something is recorded or the programs are at rest. If two looks at blocked threads are equal, there was
 * an instant between them at which nothing could move. Everything printed before that instant is in the pipes, so the
 * event loop turns until a turn brings nothing new. Only then are the sockets read for what is on its way; bytes may
 * have arrived and been taken just before, so a third look must equal the first two. A program that looks again and
 * again, by a clock, is known by its rounds.
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
function createLook(scene: Scene, { care, patience }: SettleOptions): () => Promise<Settled | undefined> {
  const { recorder, patienceMs } = scene;
  const began = recorder.events.length;
  const beganMs = patience.spentMs();
  const rounds = createRounds(scene.beats);
  const spins = createSpins();
  let before = '';
  return async () => {
    scene.wiretap?.listen();
    if (recorder.events.length !== began && patience.spentMs() < patienceMs) return { kind: 'news' };
    const seen = lookAt(scene);
    recordReadiness(scene, seen);
    const isRunning = seen.running.length > 0;
    const isStill = seen.signature === before && !isRunning;
    const isBack = rounds.note(seen) && !isRunning;
    before = seen.signature;
    patience.note(seen);
    const waitedMs = patience.spentMs();
    const options = { care, patienceMs };
    if ((isStill || isBack) && isFlushed(scene, seen) && (await isQuiet(scene))) {
      const { standings, clocks, ...understood } = understandScene(scene, seen);
      const gathered = rounds.gather(standings);
      const inFlight = understood.inFlight || (isStill && lookAt(scene).signature !== seen.signature);
      const counted = clocks.map((clock) => rounds.count(clock));
      const decided = decidedBy(scene);
      const sinceMs = waitedMs - beganMs;
      const calm = { standings: gathered, clocks: counted, inFlight, isStill, decided, waitedMs, sinceMs };
      const settled = decideCalm(calm, options);
      if (settled?.kind === 'rest' && settled.decided === 'polled') {
        const learned = await learnPolls(scene, { seen, standings: gathered, patience });
        if (recorder.events.length !== began) return { kind: 'news' };
        return learned && { ...settled, standings: learned };
      }
      if (settled) return settled;
    }
    const spunMs = hasBegun(scene, seen) ? spins(seen) : 0;
    const decision = decideRestless({ waitedMs, isRunning, busyMs: patience.busyMs(), spunMs }, options);
    if (decision === 'wait') return undefined;
    const understood = understandScene(scene, seen);
    const rest = { kind: 'rest', decided: 'patience', standings: understood.standings } as const;
    if (decision !== 'spun') return { ...rest, final: decision === 'patience ended' };
    const clocks = understood.clocks.map((clock) => rounds.count(clock));
    const others = { ...understood, clocks, waitedMs, sinceMs: waitedMs - beganMs };
    if (mayMove(others, options)) return undefined;
    const learned = await learnSpins(scene, { seen, standings: understood.standings, patience });
    if (recorder.events.length !== began) return { kind: 'news' };
    return { ...rest, standings: learned, final: true, spun: true };
  };
}

/** Whether each running program has listened or connected, so that it does not compute for its start. */
function hasBegun({ recorder }: Scene, { running }: Look): boolean {
  return running.every((role) =>
    recorder.events.some(
      ({ event, actor }) => actor === role && (event === 'listening' || event === 'connected'),
    ),
  );
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

function decidedBy(scene: Scene): 'at-rest' | 'ended' {
  const programs = [...scene.programs.values()];
  return programs.length > 0 && programs.every((program) => program.ended && program.screensClosed)
    ? 'ended'
    : 'at-rest';
}

/** Leaves the processor to the programs between two looks: 0, 0, 1, 1, 2, 2, … 8 ms, less if something is recorded. */
function backOff({ recorder }: Scene, look: number): Promise<void> {
  return look < 2 ? turn() : pause(Math.min(2 ** Math.floor((look - 2) / 2), 8), recorder.news());
}
