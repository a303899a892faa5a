// What each program waits for, according to recordings of /proc and memory (scripts/record-waits.ts).
import { readFileSync } from 'node:fs';
import t from 'tap';
import { calledAnother, type RecordedProc, replayProc, replaySockets } from '../../../test/recorded-proc.ts';
import { callsOf } from '../calls.ts';
import { look } from '../look.ts';
import { readSockets } from '../sockets.ts';
import { throughOf } from '../through.ts';
import type { ClockMs } from './clock.ts';
import { understand } from './standing.ts';

function recorded(file: string): Readonly<Record<string, RecordedProc>> {
  return JSON.parse(
    readFileSync(new URL(`../../../fixtures/recorded/waits/${file}.json`, import.meta.url), 'utf8'),
  );
}

const inC = recorded('calls.c');

/** The state of a recorded program, as the checker reads it. */
function standingIn(recording: RecordedProc | undefined, architecture = 'x64') {
  if (!recording) throw new Error('nothing of that name was recorded');
  const proc = replayProc(recording);
  const seen = look([recording.watched], { calls: callsOf(architecture) ?? new Map(), proc });
  const sockets = readSockets(throughOf(recording.watched.roots[0] ?? 0, proc), proc.read);
  const { standings, inFlight, clocks } = understand(seen, {
    sockets,
    longestMs: () => 0,
    libc: replaySockets(recording),
    proc,
  });
  const processes = standings[0]?.processes ?? [];
  return {
    running: seen.running.length > 0,
    calls: processes.flatMap(({ threads }) => threads.map(({ call }) => call)),
    processes: processes.map(({ waitsFor }) => waitsFor),
    waitsFor: [...(standings[0]?.waitsFor ?? [])].sort(),
    connected: standings[0]?.connected,
    unseen: standings[0]?.unseen ?? [],
    inFlight,
    clocks: clocks.map(({ ms }) => ms),
  };
}

/** The recording with a text replaced, as it would be a moment earlier or in another program. */
function changed(recording: RecordedProc | undefined, from: string, to: string): RecordedProc {
  const before = JSON.stringify(recording);
  if (!before.includes(from)) throw new Error(`${from} is not in what was recorded`);
  return JSON.parse(before.replaceAll(from, to));
}

interface WithSocketOptions {
  /** Selects the program's own sockets, or the other ends of its connections. */
  readonly whose: 'program' | 'other end';
  readonly state: '01' | '0A';
}

/** The recording with the row of the one selected socket replaced or removed. */
function withSocket(
  recording: RecordedProc | undefined,
  { whose, state }: WithSocketOptions,
  change: (row: string) => string | undefined,
): RecordedProc {
  if (!recording) throw new Error('nothing of that name was recorded');
  const { links, files } = recording;
  const isMeant = (row: string) => {
    const [, , , itsState, , , , , , inode] = row.trim().split(/\s+/);
    const isOurs = Object.values(links).includes(`socket:[${inode}]`);
    return itsState === state && isOurs === (whose === 'program');
  };
  let meant = 0;
  const tables = Object.entries(files).map(([path, text]) => {
    if (!path.includes('/net/tcp')) return [path, text];
    const rows = text.split('\n').flatMap((row) => (isMeant(row) ? (change(row) ?? []) : row));
    meant += text.split('\n').filter(isMeant).length;
    return [path, rows.join('\n')];
  });
  if (meant !== 1) throw new Error(`${meant} sockets are meant`);
  return { ...recording, files: Object.fromEntries(tables) };
}

const both = ['keyboard', 'server'];
const waits: Readonly<Record<string, readonly string[]>> = {
  ...{
    read: ['keyboard'],
    readv: ['server'],
    recvfrom: ['server'],
    recvmsg: ['server'],
    recvmmsg: ['server'],
  },
  ...{ splice: ['server'], accept: ['connection'], accept4: ['connection'] },
  ...{ write: ['server'], writev: ['server'], sendto: ['server'], sendmsg: ['server'], sendfile: ['server'] },
  ...{ connect: ['server'], wait4: ['child', 'keyboard'], waitid: ['child', 'keyboard'] },
  ...{ poll: both, ppoll: both, select: both, pselect6: both },
  ...{ epoll_wait: both, epoll_pwait: both, epoll_pwait2: both },
  ...{ futex: [], futex_waitv: [], pause: [], rt_sigsuspend: [], rt_sigtimedwait: [] },
  ...{ nanosleep: [], clock_nanosleep: [], restart_syscall: [] },
};
/**
 * The clocks of calls with a limit of 100,000 s, or a quarter of a second more if the call takes fractions; `unknown`
 * for one that is not read.
 */
const limits: Readonly<Record<string, ClockMs>> = {
  ...{ poll: 1e8, epoll_wait: 1e8, epoll_pwait: 1e8 },
  ...{ ppoll: 1e8 + 250, select: 1e8 + 250, pselect6: 1e8 + 250, epoll_pwait2: 1e8 + 250 },
  rt_sigtimedwait: 1e8 + 250,
  ...{ futex: 1e8 + 250, nanosleep: 1e8 + 250, clock_nanosleep: 1e8 + 250, restart_syscall: 'unknown' },
};
/** Whether a clock of 100,000 s has been read, of which at most 1,000 have passed. */
const isNear = (clocks: readonly ClockMs[]) =>
  clocks.length === 1 && Number(clocks[0]) > 0.99e8 && Number(clocks[0]) <= 1e8 + 250;
/** Calls that block because the connection is full, or not yet established. */
const moving = ['write', 'writev', 'sendto', 'sendmsg', 'sendfile', 'connect'];

t.test('each call of the tables was recorded', async (t) => {
  const names = [...(callsOf('x64') ?? new Map()).values()].map(({ name }) => name);
  t.same([...new Set(Object.keys(inC).map((way) => way.split(' ')[0]))].sort(), names.sort());
});

t.test(
  'a C program waits for the arguments of its call, and for a clock if that has a timeout',
  async (t) => {
    for (const [way, recording] of Object.entries(inC)) {
      const [call = '', limit] = way.split(' ');
      const clock = limit ? ['clock'] : [];
      const seen = standingIn(recording);
      t.equal(seen.calls[0], call, way);
      t.same(seen.waitsFor, [...(waits[call] ?? ['?']), ...clock].sort(), way);
      // The limit of this call is a point in time, which has come a little nearer.
      if (way === 'futex_waitv 100000') t.ok(isNear(seen.clocks), way);
      else t.same(seen.clocks, limit ? [limits[call]] : [], way);
      t.same(seen.unseen, [], way);
      t.equal(seen.inFlight, moving.includes(call), `${way}: in flight`);
      t.equal(seen.running, false, way);
    }
  },
);

t.test('on arm64 the same calls have other numbers, as its header says', async (t) => {
  const numbers = recorded('arm64') as unknown as Readonly<Record<string, number>>;
  const absent = ['poll', 'select', 'epoll_wait', 'pause'];
  for (const [way, recording] of Object.entries(inC)) {
    const [call = ''] = way.split(' ');
    t.equal(numbers[call] === undefined, absent.includes(call), way);
    if (absent.includes(call)) continue;
    const files = Object.entries(recording.files).map(([path, text]) => {
      const name = callsOf('x64')?.get(Number.parseInt(text, 10))?.name ?? '';
      return [path, path.endsWith('/syscall') ? text.replace(/^\d+/, String(numbers[name])) : text];
    });
    const there = { ...recording, files: Object.fromEntries(files) };
    t.same(standingIn(there, 'arm64'), standingIn(recording), way);
  }
});

t.test('a program waits for everything that any of its threads or processes waits for', async (t) => {
  const c = recorded('waits.c');
  t.same(standingIn(c.threads).processes, [['server', 'keyboard']]);
  t.same(standingIn(c.fork).processes, [['keyboard'], ['server']]);
});

t.test('the timeout of a socket and a timer descriptor count as clocks', async (t) => {
  const c = recorded('waits.c');
  t.match(standingIn(c['clock on a socket']), { waitsFor: ['clock', 'server'], clocks: [1e8] });
  const { waitsFor, clocks } = standingIn(c['clock in a descriptor']);
  t.same(waitsFor, ['clock']);
  t.ok(isNear(clocks), String(clocks));
});

t.test('an epoll in another is waited for too, with its clocks', async (t) => {
  const c = recorded('waits.c');
  t.match(standingIn(c['epoll in an epoll']), { waitsFor: both, clocks: [], unseen: [] });
  const { waitsFor, clocks } = standingIn(c['clock in an inner epoll']);
  t.same(waitsFor, ['clock']);
  t.ok(isNear(clocks), String(clocks));
});

t.test('the time limit of any socket is a clock', async (t) => {
  const { waitsFor, clocks } = standingIn(recorded('waits.c')['clock on a datagram']);
  t.same([waitsFor, clocks], [['clock'], [1e8]]);
});

t.test('what no program on stage need have caused is not seen', async (t) => {
  const c = recorded('waits.c');
  t.match(standingIn(c['change in a folder']), { waitsFor: [], unseen: ['outside'] });
  const terminal = changed(inC.read, `"${inC.read?.watched.keyboard}"`, '"/dev/tty"');
  const watched = { ...terminal.watched, keyboard: undefined };
  t.same(standingIn({ ...terminal, watched }).unseen, ['outside'], 'a device');
});

t.test('a process whose first thread has ended lives on in the others', async (t) => {
  const c = recorded('waits.c');
  const seen = standingIn(c['first thread ended']);
  t.match(seen, { waitsFor: both, connected: true, running: false, clocks: [] });
  const timed = standingIn(c['first thread ended, clock on a socket']);
  t.match(timed, { waitsFor: ['clock', 'server'], connected: true, clocks: [1e8] });
});

const signals: Readonly<Record<string, readonly string[]>> = {
  ...{ alarm: ['alarm'], 'awaited alarm': ['alarm'], 'alarm in a descriptor': ['alarm'] },
  ...{ 'blocked alarm': [], 'profiling clock': [], timer: ['timer'] },
  ...{ 'timer of its processor time': [], 'timer that tells nobody': [] },
};

t.test('an alarm or a timer that may be set is not seen, unless it could do nothing', async (t) => {
  const c = recorded('waits.c');
  for (const [way, unseen] of Object.entries(signals))
    t.match(standingIn(c[way]), { unseen, clocks: [], running: false }, way);
  const ignored = changed(c.timer, 'SigIgn:\\t0000000000000000', 'SigIgn:\\t0000000200000000');
  t.same(standingIn(ignored).unseen, [], 'a signal that is ignored');
  const alarm = changed(c['awaited alarm'], '0020000000000000', '0010000000000000');
  t.same(standingIn(alarm).unseen, [], 'a wait for another signal');
});

t.test('where the kernel does not list timers, each program may have one', async (t) => {
  const { files, ...keyboard } = recorded('waits.py').keyboard as RecordedProc;
  const fewer = Object.entries(files).filter(([path]) => !path.endsWith('/timers'));
  t.same(standingIn({ ...keyboard, files: Object.fromEntries(fewer) }).unseen, ['timer']);
});

t.test('a program with words of 32 bits has other calls, of which nothing is read', async (t) => {
  const short = changed(inC.read, '7f454c4602', '7f454c4601');
  t.match(standingIn(short), { unseen: ['words'], waitsFor: [], calls: ['read'] });
  t.same(standingIn({ ...inC.read, pieces: {} } as RecordedProc).unseen, ['words'], 'or none to be read');
});

t.test('a call that the table does not have, or that may not be read, is not seen', async (t) => {
  const unknown = changed(inC.read, '/syscall":"0 ', '/syscall":"9999 ');
  t.match(standingIn(unknown), { unseen: ['call'], waitsFor: [], calls: ['unknown'] });
  const { files, ...rest } = inC.read as RecordedProc;
  const fewer = Object.entries(files).filter(([path]) => !path.endsWith('/syscall'));
  const hidden = { ...rest, files: Object.fromEntries(fewer) };
  t.match(standingIn(hidden), { unseen: ['call'], calls: ['unknown'] });
});

t.test('a socket whose time limit the kernel does not tell is not seen', async (t) => {
  const untold = { ...inC.recvfrom, options: {} } as RecordedProc;
  t.match(standingIn(untold), { unseen: ['socket'], waitsFor: ['server'] });
  t.same(standingIn(inC.recvfrom).unseen, []);
});

const languages: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'waits.py': {
    ...{ keyboard: ['keyboard'], peer: ['server'], accept: ['connection'] },
    ...{ select: both, poll: both, epoll: both, threads: both, fork: both },
    ...{ child: ['child', 'keyboard'], clock: ['clock'] },
  },
  'waits.js': { keyboard: ['keyboard'], both, clock: ['clock'] },
  'Waits.java': { keyboard: ['keyboard'], threads: both, clock: ['clock'], monitor: ['keyboard'] },
  'waits.ml': { keyboard: ['keyboard'], clock: ['clock'] },
  'waits.hs': { keyboard: ['keyboard'], clock: ['clock'] },
};

for (const [file, ways] of Object.entries(languages)) {
  t.test(`${file}: a program does not wait for what its runtime waits for`, async (t) => {
    const recordings = recorded(file);
    t.same(
      Object.keys(recordings).filter((way) => way !== 'tick of its own'),
      Object.keys(ways),
    );
    for (const [way, waitsFor] of Object.entries(ways)) {
      const seen = standingIn(recordings[way]);
      t.match(seen, { waitsFor, running: false, inFlight: false }, way);
      t.equal(seen.connected, waitsFor.includes('server'), way);
      if (way === 'clock') t.ok(isNear(seen.clocks), `${way} is read: ${seen.clocks}`);
      else t.same(seen.clocks, [], `${way}: no clock`);
      t.same(seen.unseen, [], `${way}: and nothing is hidden`);
    }
  });
}

t.test('threads named as a virtual machine’s housekeeping count in any other process', async (t) => {
  const java = recorded('Waits.java').keyboard;
  t.equal(standingIn(java).clocks.length, 0);
  t.ok(standingIn(changed(java, '"java\\n"', '"jade\\n"')).clocks.length > 0);
});

t.test('a wait for a monitor has a clock unless another thread that was looked at owns it', async (t) => {
  const owned = recorded('Waits.java').monitor as RecordedProc;
  const words = Object.entries(owned.memory).filter(([, bytes]) => /^(?!0+$)[0-9a-f]{16}$/.test(bytes));
  for (const other of ['0'.repeat(16), 'f'.repeat(16)]) {
    const decisive = words.filter(([place]) => {
      const { clocks } = standingIn({ ...owned, memory: { ...owned.memory, [place]: other } });
      return clocks.length > 0;
    });
    // From the library to the list of threads, to the monitor, to its owner, and to the numbers of both threads.
    t.ok(decisive.length >= 10, `${decisive.length} words lead to the owner`);
  }
  const [, owner] = /task\/(\d+)\/stat":"\d+ \(Thread-0\)/.exec(JSON.stringify(owned)) ?? [];
  const folders = Object.entries(owned.folders).map(([path, names]) => [
    path,
    names.filter((name) => name !== owner),
  ]);
  const alone = { ...owned, folders: Object.fromEntries(folders) };
  t.equal(standingIn(alone).clocks.length, 1, 'an owner that no look has found');
});

t.test(
  'a thread that ticks for OCaml is no clock, and one of the program that ticks as often is',
  async (t) => {
    const ml = recorded('waits.ml');
    t.same(standingIn(ml['tick of its own']).clocks, [50]);
    const elsewhere = changed(ml.keyboard, '/compiled/waits"', '/compiled/another"');
    t.same(standingIn(elsewhere).clocks, [50], 'in a program whose exports are not those of OCaml');
  },
);

t.test('the timer that a Haskell program has unasked is not that of another program', async (t) => {
  const hs = recorded('waits.hs').keyboard as RecordedProc;
  t.same(standingIn(hs).unseen, []);
  const heads = Object.entries(hs.pieces).filter(([place]) => place.endsWith(' 0 5'));
  t.same(standingIn({ ...hs, pieces: Object.fromEntries(heads) }).unseen, ['timer'], 'without that section');
});

const ours = { whose: 'program', state: '01' } as const;
const receiving = (row: string) => row.replace('00000000:00000000', '00000000:00000006');
const sending = (row: string) => row.replace('00000000:00000000', '00000006:00000000');
const leaving = (row: string) => row.replace(' 01 ', ' 08 ');

t.test('what has arrived for a waiting program is in flight', async (t) => {
  for (const call of ['recvfrom', 'recvmsg', 'readv', 'poll', 'pselect6', 'epoll_wait'])
    t.equal(standingIn(withSocket(inC[call], ours, receiving)).inFlight, true, `bytes for ${call}`);
  t.equal(standingIn(withSocket(inC.recvfrom, ours, leaving)).inFlight, true, 'an end');
  const listens = { whose: 'program', state: '0A' } as const;
  t.equal(standingIn(withSocket(inC.accept, listens, receiving)).inFlight, true, 'a client');
});

t.test('what a thread was told of once, and woken for, is not in flight', async (t) => {
  // The connection is watched for what more arrives (EPOLLET), and bytes lie there unread.
  const told = withSocket(inC.epoll_wait, ours, receiving);
  const edge = changed(told, '80002018', '80002019');
  const awaited = { options: { ...edge.options, [calledAnother]: '0' } };
  t.equal(standingIn({ ...edge, ...awaited }).inFlight, false);
  t.equal(standingIn(edge).inFlight, true, 'unless the kernel cannot be waited for');
  const level = changed(edge, '80002019', '00002019');
  t.equal(standingIn({ ...level, ...awaited }).inFlight, true, 'a watch for what lies there');
});

t.test('what has arrived for a program that does not ask for it is not in flight', async (t) => {
  for (const call of ['read', 'futex', 'accept'])
    t.equal(standingIn(withSocket(inC[call], ours, receiving)).inFlight, false, call);
  const hangUpAlone = changed(inC.poll, '4600000001200000', '4600000000000000');
  t.equal(standingIn(withSocket(hangUpAlone, ours, receiving)).inFlight, false, 'a poll for its hang-up');
  t.same(standingIn(hangUpAlone).waitsFor, both, 'which the peer alone can bring');
});

t.test('unacknowledged bytes are in flight, and so is the reset of a socket that is gone', async (t) => {
  const theirs = { whose: 'other end', state: '01' } as const;
  t.equal(standingIn(withSocket(inC.read, ours, sending)).inFlight, true);
  t.equal(standingIn(withSocket(inC.read, theirs, sending)).inFlight, true, 'by the other end');
  t.equal(standingIn(withSocket(inC.recvfrom, theirs, () => undefined)).inFlight, true);
});

t.test('a program also waits for the descriptors it wants to write', async (t) => {
  const [, writing = ''] = Object.keys(inC.pselect6?.memory ?? {});
  const withScreen = {
    ...inC.pselect6,
    memory: { ...inC.pselect6?.memory, [writing]: '02000000000000000000000000000000' },
  };
  t.same(standingIn(withScreen as RecordedProc).waitsFor, ['keyboard', 'screen', 'server']);
  const polled = changed(inC.poll, '4600000001200000', '0100000004000000');
  t.same(standingIn(polled).waitsFor, ['keyboard', 'screen']);
  const epoll = changed(inC.epoll_wait, 'tfd:        0 events:       19', 'tfd:        1 events:        4');
  t.same(standingIn(epoll).waitsFor, ['screen', 'server']);
});

t.test('every open descriptor may be in a set that cannot be read', async (t) => {
  for (const call of ['poll', 'ppoll', 'select', 'pselect6']) {
    const unread = { ...inC[call], memory: {} } as RecordedProc;
    t.same(standingIn(unread).waitsFor, ['connection', ...both], call);
  }
  const noLimit = { ...inC['epoll_pwait2 100000'], memory: {} } as RecordedProc;
  t.same(standingIn(noLimit).clocks, ['unknown'], 'a limit that cannot be read');
});

t.test('a thread that is being woken runs, whatever call it still shows', async (t) => {
  for (const [letter, running] of Object.entries({ S: false, R: true, D: true }))
    t.equal(standingIn(changed(inC.read, '(calls) S ', `(calls) ${letter} `)).running, running, letter);
  t.same(standingIn(changed(inC.read, '(calls) S ', '(calls) Z ')).calls, [], 'a zombie has nothing to do');
});
