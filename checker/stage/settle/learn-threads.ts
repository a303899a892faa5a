import { descriptors } from '../../kernel/descriptors.ts';
import type { Look } from '../../kernel/look.ts';
import type { Interest } from '../../kernel/standing/interest.ts';
import { sourcesOf } from '../../kernel/standing/surroundings.ts';
import type { TracedRound } from '../../kernel/trace/traced-round.ts';
import type { Role } from '../../model/actor.ts';
import type { ProcessState, Source, Standing, ThreadState } from '../../model/standing.ts';
import type { Scene } from '../scene/scene.ts';
import { socketsByInode } from '../scene/sockets-of.ts';
import type { Patience } from './patience.ts';
import { unionOf } from './rounds.ts';
import { watchRound } from './watch-round.ts';

export interface LearnThreadsOptions {
  readonly seen: Look;
  readonly standings: readonly Standing[];
  readonly patience: Patience;
}

/** The threads to watch, and what the round of one adds to its state. */
interface Learning extends LearnThreadsOptions {
  readonly isWatched: (thread: ThreadState) => boolean;
  readonly learn: (thread: ThreadState, round: TracedRound, sources: SourcesIn) => ThreadState;
}

/** Descriptors as sources of the lab. */
type SourcesIn = (looked: Partial<Pick<Interest, 'reads' | 'writes'>>) => readonly Source[];

/**
 * Adds to each thread that sleeps between two looks at something what it looks at, by watching the calls of one round.
 * Undefined if a thread took something meanwhile: it has not come round in vain.
 */
export async function learnPolls(
  scene: Scene,
  options: LearnThreadsOptions,
): Promise<readonly Standing[] | undefined> {
  let hasTaken = false;
  const learned = await learnThreads(scene, {
    ...options,
    isWatched: isSleeper,
    learn(thread, round, sourcesIn) {
      hasTaken ||= round.took();
      return { ...thread, waitsFor: [...new Set([...sourcesIn(round.looked()), ...thread.waitsFor])] };
    },
  });
  return hasTaken ? undefined : learned;
}

/** Adds to each running thread the ends that it reads again and again, and the call in which it does not wait. */
export function learnSpins(scene: Scene, options: LearnThreadsOptions): Promise<readonly Standing[]> {
  return learnThreads(scene, {
    ...options,
    isWatched: ({ call }) => call === 'running',
    learn(thread, round, sourcesIn) {
      const endOf = sourcesIn({ reads: round.ends() });
      const [unwaiting] = round.unwaiting();
      return { ...thread, ...(endOf.length > 0 && { endOf }), ...(unwaiting && { unwaiting }) };
    },
  });
}

async function learnThreads(
  scene: Scene,
  { seen, standings, patience, isWatched, learn }: Learning,
): Promise<readonly Standing[]> {
  const { proc } = scene.room.host;
  const learnThread = async (role: Role, pid: number, thread: ThreadState): Promise<ThreadState> => {
    if (!isWatched(thread)) return thread;
    const looked = seen.programs.find(({ watched }) => watched.role === role);
    const through = looked?.processes.find((one) => one.pid === pid)?.through;
    if (!looked || through === undefined) return thread;
    const sleepsIn = thread.call === 'running' ? undefined : thread.call;
    const round = await watchRound(scene, { pid, tid: thread.tid, through, sleepsIn, patience });
    if (!round) return thread;
    const around = {
      watched: looked.watched,
      open: descriptors(through, proc),
      byInode: socketsByInode(scene),
    };
    const none = { reads: [], writes: [], hangUps: [], child: false };
    return learn(thread, round, (found) => sourcesOf({ ...none, ...found }, around));
  };
  const learnProcess = async (role: Role, state: ProcessState): Promise<ProcessState> => {
    const threads = await Promise.all(state.threads.map((thread) => learnThread(role, state.pid, thread)));
    return { ...state, threads, waitsFor: unionOf(threads) };
  };
  return Promise.all(
    standings.map(async (standing): Promise<Standing> => {
      if (standing.peer) return standing;
      const { actor } = standing;
      const processes = await Promise.all(standing.processes.map((one) => learnProcess(actor, one)));
      return { ...standing, processes, waitsFor: unionOf(processes) };
    }),
  );
}

/** Calls that go on after a stop as if nothing had been (signal(7)). */
const harmless: ReadonlySet<string> = new Set([
  ...['nanosleep', 'clock_nanosleep', 'futex', 'poll', 'ppoll', 'select', 'pselect6'],
]);

/** Whether a thread waits for nothing but a clock, as far as its call tells. */
function isSleeper({ call, waitsFor }: ThreadState): boolean {
  return harmless.has(call) && waitsFor.length === 1 && waitsFor[0] === 'clock';
}
