import t from 'tap';
import { java } from '../languages/java.ts';
import { callsOf } from './calls.ts';
import { isHousekeeping } from './runtime.ts';
import { isAwake, parseSyscall } from './thread.ts';

const x64 = callsOf('x64') ?? new Map();
const arm64 = callsOf('arm64') ?? new Map();

t.test('a blocked thread is in the call that its number names', async (t) => {
  const read = parseSyscall('0 0x0 0x7ffd1 0x2000 0x0 0x0 0x0 0x7ffd2 0x7f03\n', x64);
  t.match(read, { call: { name: 'read', waits: 'readable' }, running: false });
  t.same(read.arguments[0], 0n);
  t.match(parseSyscall('45 0x4 0x55 0x400 0x0 0x0 0x0 0x7ffc 0x7f\n', x64), { call: { name: 'recvfrom' } });
  t.match(parseSyscall('288 0x3 0x0 0x0 0x80000 0x0 0x0 0x7ffc 0x7f\n', x64), { call: { name: 'accept4' } });
});

t.test('the numbers of arm64 are its own, as recorded there', async (t) => {
  t.match(parseSyscall('63 0x0 0xffffc7d0 0x2000 0x0 0x0 0x0 0xffffc790 0xffff9c\n', arm64), {
    call: { name: 'read' },
  });
  t.match(parseSyscall('207 0x4 0xffff 0x400 0x0 0x0 0x0 0xffff 0xffff\n', arm64), {
    call: { name: 'recvfrom' },
  });
  t.match(parseSyscall('22 0xd 0xffff 0x400 0xffffffff 0x0 0x8 0xffff 0xffff\n', arm64), {
    call: { name: 'epoll_pwait', timeout: { argument: 3, kind: 'ms' } },
  });
  t.match(parseSyscall('98 0x1c50 0x189 0x0 0x0 0x0 0xffffffff 0xffff 0xffff\n', arm64), {
    call: { name: 'futex' },
  });
});

t.test('no number is twice in the table of an architecture', async (t) => {
  t.equal(x64.size, 31);
  t.equal(arm64.size, 27, 'poll, select, epoll_wait and pause have no number of their own there');
});

t.test('another architecture has no table', async (t) => {
  t.equal(callsOf('riscv64'), undefined);
});

t.test('a thread that runs, or is blocked outside any call, has no call', async (t) => {
  t.match(parseSyscall('running\n', x64), { call: undefined, running: true });
  t.match(parseSyscall('-1 0x7ffd3 0x55d0\n', x64), { call: undefined, running: true });
});

t.test(
  'a thread that is being woken is awake, whatever its name and the call in its syscall file',
  async (t) => {
    t.ok(isAwake('4711 (python3) R 1 4711 4711 0 -1 4194560 1042\n'));
    t.notOk(isAwake('4711 (python3) S 1 4711 4711 0 -1 4194560 1042\n'));
    t.ok(isAwake('4711 (node) D 1 4711 4711 0 -1 4194560 1042\n'), 'the kernel will wake it by itself');
    t.notOk(isAwake('4711 (a) R (b) S 1 4711 4711 0 -1 4194560 1042\n'));
  },
);

t.test('a thread in an unknown call is not at rest', async (t) => {
  t.match(parseSyscall('99999 0x0 0x0 0x0 0x0 0x0 0x0 0x7ffd 0x7f03\n', x64), {
    call: undefined,
    running: false,
  });
});

t.test(
  'a housekeeping thread of a virtual machine is left out only while it has nothing to do',
  async (t) => {
    const compiler = (syscall: string) =>
      isHousekeeping({ name: 'C1 CompilerThre', ...parseSyscall(syscall, x64) }, java.runtime);
    t.ok(compiler('202 0x7f 0x189 0x0 0x7f 0x0 0xffffffff 0x7f 0x7f\n'), 'futex, with a clock');
    t.notOk(compiler('running\n'));
    t.notOk(compiler('10 0x7f 0x1000 0x0 0x0 0x0 0x0 0x7f 0x7f\n'), 'mprotect');
    t.notOk(compiler('230 0x1 0x0 0x7f 0x0 0x0 0x0 0x7f 0x7f\n'), 'clock_nanosleep');
    t.ok(
      isHousekeeping(
        { name: 'Attach Listener', ...parseSyscall('43 0x5 0x0 0x0 0x0 0x0 0x0 0x0 0x0\n', x64) },
        java.runtime,
      ),
    );
    t.notOk(
      isHousekeeping(
        { name: 'java', ...parseSyscall('202 0x7f 0x189 0x0 0x0 0x0 0x0 0x0 0x0\n', x64) },
        java.runtime,
      ),
    );
  },
);
