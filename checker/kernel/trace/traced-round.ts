import type { UnwaitingCall } from '../../model/standing.ts';
import type { CallShape } from '../calls.ts';
import type { Proc } from '../proc.ts';
import { limitOf } from '../standing/clock.ts';
import { type Interest, interestOf, nothing } from '../standing/interest.ts';
import type { Stop } from './ptrace.ts';

/** What a thread did between two sleeps, or in a few calls of a loop that never sleeps. */
export interface TracedRound {
  /** Takes the next stop of the thread. True once the round is over. */
  readonly note: (stop: Stop) => boolean;
  /** Where it looked and found nothing, or an end. */
  readonly looked: () => Pick<Interest, 'reads' | 'writes'>;
  /** Where it found an end. */
  readonly ends: () => readonly number[];
  /** The calls in which it asks what has come, and waits for nothing: their time limit is 0. */
  readonly unwaiting: () => readonly UnwaitingCall[];
  /** It took something: bytes, a connection. */
  readonly took: () => boolean;
}

export interface TracedRoundOptions {
  /** The process of the thread, as /proc shows it. */
  readonly through: number;
  /** The call in which the thread sleeps; undefined if it never does. */
  readonly sleepsIn: string | undefined;
  readonly calls: ReadonlyMap<number, CallShape>;
  readonly proc: Proc;
}

/** A call that a thread has entered. */
interface Entered {
  readonly interest: Interest;
  readonly waits: CallShape['waits'] | undefined;
}

/** Follows a thread from the sleep in which it was found to the next one. */
export function followRound({ through, sleepsIn, calls, proc }: TracedRoundOptions): TracedRound {
  const reads = new Set<number>();
  const writes = new Set<number>();
  const ends = new Set<number>();
  const unwaiting = new Set<UnwaitingCall>();
  let entered: Entered | undefined;
  let phase: 'before' | 'asleep' | 'awake' = sleepsIn === undefined ? 'awake' : 'before';
  let called = 0;
  let took = false;
  const enter = (number: number, given: readonly bigint[]): boolean => {
    const call = calls.get(number);
    called += 1;
    if (called > (sleepsIn === undefined ? callsOfLoop : callsOfRound)) return true;
    const isSleep = call?.name === sleepsIn || (phase === 'before' && call?.name === 'restart_syscall');
    if (isSleep && phase === 'awake') return true;
    if (isSleep) phase = 'asleep';
    const interest = call && interestOf(through, { call, arguments: given, running: false }, proc);
    entered = { interest: interest ?? asked(number, given), waits: call?.waits };
    const asks = call && waitingCalls.find((one) => one === call.waits);
    const limit = asks && limitOf(through, { call, arguments: given }, proc);
    if (asks && limit?.kind === 'span' && limit.ms === 0) unwaiting.add(asks);
    return false;
  };
  const leave = (result: bigint) => {
    const left = phase;
    if (phase === 'asleep') phase = 'awake';
    if (left !== 'awake' || !entered) return;
    const { interest, waits } = entered;
    const isTaken =
      (waits === 'readable' || waits === 'poll' || waits === 'select' || waits === 'epoll') && result > 0n;
    took ||= isTaken;
    if (waits === 'readable' && result === 0n) for (const descriptor of interest.reads) ends.add(descriptor);
    if (result > 0n || (result < 0n && result !== EAGAIN)) return;
    for (const descriptor of interest.reads) reads.add(descriptor);
    for (const descriptor of result === 0n && waits === 'writable' ? [] : interest.writes)
      writes.add(descriptor);
  };
  return {
    note(stop) {
      if (stop.kind === 'enters') return enter(stop.number, stop.arguments);
      if (stop.kind === 'leaves') leave(stop.result);
      return false;
    },
    looked: () => ({ reads: [...reads], writes: [...writes] }),
    ends: () => [...ends],
    unwaiting: () => [...unwaiting],
    took: () => took,
  };
}

const waitingCalls: readonly UnwaitingCall[] = ['select', 'poll'];

/** Calls after which a loop that never sleeps has been seen enough, and a round that does not end. */
const callsOfLoop = 24;
const callsOfRound = 1000;

/** "Try again": nothing is there yet (errno(3)). */
const EAGAIN = -11n;

/** ioctl(2) on x86-64 and arm64, and its request for the number of bytes that can be read. */
const ioctl: ReadonlySet<number> = new Set([16, 29]);
const FIONREAD = 0x541bn;

/** A call that asks how many bytes are there, and finds none. */
function asked(number: number, [descriptor, request]: readonly bigint[]): Interest {
  return ioctl.has(number) && request === FIONREAD ? { ...nothing, reads: [Number(descriptor)] } : nothing;
}
