// What each program waits for, according to recordings of /proc and memory (scripts/record-waits.ts).
import t from 'tap';
import type { RecordedProc } from '../../../test/recorded-proc.ts';
import { callsOf } from '../calls.ts';
import type { ClockMs } from './clock.ts';
import { both, changed, inC, isNear, recorded, standingIn } from './recorded-waits.sample.ts';

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

t.test('a receive that returns no piece waits for all that it was asked for (MSG_WAITALL)', async (t) => {
  const call =
    Object.entries(inC.recvfrom?.files ?? {}).find(([path]) => path.endsWith('/syscall'))?.[1] ?? '';
  const [number, descriptor, buffer, , , ...rest] = call.trim().split(' ');
  const whole = [number, descriptor, buffer, '0x100', '0x100', ...rest].join(' ');
  t.same(standingIn(changed(inC.recvfrom, call.trim(), whole)).wholes, [256]);
  t.same(standingIn(inC.recvfrom).wholes, []);
});
