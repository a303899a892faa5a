import { readThread } from '../../kernel/thread.ts';
import { seize } from '../../kernel/trace/ptrace.ts';
import { followRound, type TracedRound } from '../../kernel/trace/traced-round.ts';
import { pause, turn, waitFor } from '../../room/wait-for.ts';
import type { Scene } from '../scene/scene.ts';
import type { Patience } from './patience.ts';

export interface WatchRoundOptions {
  readonly pid: number;
  readonly tid: number;
  /** The thread through which /proc shows its process. */
  readonly through: number;
  /** The call in which the thread sleeps; undefined if it never does. */
  readonly sleepsIn: string | undefined;
  readonly patience: Patience;
}

/**
 * Watches the system calls of a thread (ptrace(2)) from one sleep to the next, or some of those that it makes in a loop.
 * Undefined if the kernel refuses, the thread ends, or patience does.
 */
export async function watchRound(scene: Scene, watched: WatchRoundOptions): Promise<TracedRound | undefined> {
  const { signal, patienceMs } = scene;
  const { native, calls, proc, options } = scene.room.host;
  const { pid, tid, patience } = watched;
  const tracee = native && seize(native.libc, tid);
  if (!native || !calls || !tracee) return undefined;
  const round = followRound({ ...watched, calls, proc });
  const ranMs = () => readThread(`/proc/${pid}/task/${tid}`, { calls, read: proc.read })?.ranMs ?? 0;
  const beganMs = ranMs();
  const isInVain = () =>
    patience.spentMs() > patienceMs || (watched.sleepsIn === undefined && ranMs() - beganMs > callMs);
  const stopped = (isOver: () => boolean) =>
    waitFor(() => native.children.stopOf(tid) ?? (isOver() ? 'over' : undefined), {
      name: `thread ${tid} to make its next call`,
      now: options.now,
      signal,
      between: (look) => (look < turns ? turn() : pause(1)),
    });
  for (;;) {
    const status = await stopped(isInVain);
    if (status === 'ended') return undefined;
    if (status === 'over') {
      tracee.interrupt();
      if ((await stopped(() => false)) !== 'ended') tracee.detach();
      return undefined;
    }
    if (typeof status !== 'number') continue;
    const stop = tracee.stopIn(status);
    if (round.note(stop)) {
      tracee.detach();
      return round;
    }
    tracee.resume(stop.kind === 'signal' ? stop.signal : 0);
  }
}

/** The processor time, in ms, after which a thread that makes no call is taken to make none. */
const callMs = 100;

/** The calls of a round follow each other at once, so a few turns of the event loop see most of them. */
const turns = 20;
