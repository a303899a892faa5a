import t from 'tap';
import { callsOf } from '../calls.ts';
import { procHere } from '../proc.ts';
import type { Stop } from './ptrace.ts';
import { followRound } from './traced-round.ts';

const numbers = { read: 0, poll: 7, ioctl: 16, sendto: 44, recvfrom: 45, accept4: 288 };
const sleep = 230;
const restart = 219;

/** An unreadable memory, so that the sets of poll and select are unknown: nothing else is asked of /proc. */
const proc = { ...procHere, memory: () => undefined, list: () => [] };

const enters = (number: number, ...given: readonly bigint[]): Stop => ({
  kind: 'enters',
  number,
  arguments: given,
});
const leaves = (result: bigint): Stop => ({ kind: 'leaves', result });

/** A call from its beginning to its end. */
const call = (name: keyof typeof numbers, result: bigint, ...given: readonly bigint[]) => [
  enters(numbers[name], ...given),
  leaves(result),
];

/** Follows a thread through these stops. */
function follow(sleepsIn: string | undefined, stops: readonly Stop[]) {
  const calls = callsOf('x64') ?? new Map();
  const round = followRound({ through: 1, sleepsIn, calls, proc });
  const over = stops.findIndex((stop) => round.note(stop));
  return { over, ...round.looked(), ends: round.ends(), unwaiting: round.unwaiting(), took: round.took() };
}

const inSleep = [{ kind: 'stop' }, enters(restart), leaves(0n)] as const;

t.test('a round goes from one sleep to the next, and says where nothing was', async (t) => {
  const looked = follow('clock_nanosleep', [...inSleep, ...call('recvfrom', -11n, 4n), enters(sleep)]);
  t.match(looked, { over: 5, reads: [4], writes: [], ends: [], took: false });
  t.match(follow('clock_nanosleep', [...inSleep, ...call('accept4', -11n, 3n), enters(sleep)]), {
    reads: [3],
  });
  t.match(follow('clock_nanosleep', [...inSleep, ...call('sendto', -11n, 5n), enters(sleep)]), {
    writes: [5],
  });
});

t.test('what a thread does before its first sleep is no round', async (t) => {
  const stops = [...call('recvfrom', -11n, 4n), enters(sleep), leaves(0n), enters(sleep)];
  t.match(follow('clock_nanosleep', stops), { over: 4, reads: [] });
});

t.test('what was taken is said, and an error other than "try again" says nothing', async (t) => {
  t.match(follow('clock_nanosleep', [...inSleep, ...call('read', 3n, 0n), enters(sleep)]), {
    took: true,
    reads: [],
  });
  t.match(follow('clock_nanosleep', [...inSleep, ...call('read', -9n, 0n), enters(sleep)]), {
    took: false,
    reads: [],
  });
});

t.test('to ask how many bytes are there is to look', async (t) => {
  const asked = [
    ...inSleep,
    ...call('ioctl', 0n, 0n, 0x541bn),
    ...call('ioctl', 0n, 1n, 0x5401n),
    enters(sleep),
  ];
  t.match(follow('clock_nanosleep', asked), { reads: [0] });
});

t.test('a loop that never sleeps is watched for some calls, and its ends are told', async (t) => {
  const loop = Array.from({ length: 40 }, () => call('recvfrom', 0n, 4n)).flat();
  t.match(follow(undefined, loop), { over: 48, reads: [4], ends: [4], took: false });
});

t.test('a call that asks what has come and has a time limit of 0 waits for nothing', async (t) => {
  const loop = (limit: bigint) =>
    Array.from({ length: 40 }, () => call('poll', 0n, 0x1000n, 0n, limit)).flat();
  t.match(follow(undefined, loop(0n)), { unwaiting: ['poll'] });
  t.same(follow(undefined, loop(5n)).unwaiting, [], 'one with a limit waits');
  t.same(follow(undefined, loop(-1n & 0xffffffffn)).unwaiting, [], 'one without a limit waits');
});
