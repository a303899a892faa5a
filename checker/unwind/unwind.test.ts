// Recorded stacks of fixtures/programs/nested.c, unwound and compared with the frames of gdb (scripts/record-stacks.ts).
import t from 'tap';
import { replayProc } from '../../test/recorded-proc.ts';
import { type RecordedStack, recordedStacks } from '../../test/recorded-stack.ts';
import { unwind } from './unwind.ts';

const stacks = recordedStacks();

/**
 * Each frame as `FUNCTION FILE ADDRESS`, with the address of the call that has not returned: the byte before its return
 * address.
 */
function framesOf(stack: RecordedStack) {
  const byDebugger = stack.frames.map(({ name, file, address }, depth) => {
    const place = BigInt(address) - (depth === 0 ? 0n : 1n);
    return `${name} ${file} 0x${place.toString(16)}`;
  });
  const places = unwind(stack, replayProc(stack)).map(({ file, address }, depth) => {
    return `${stack.frames[depth]?.name} ${file} 0x${address.toString(16)}`;
  });
  return { byDebugger, places };
}

/**
 * Functions whose frame is counted from a register that the kernel does not report, and whose size the code does not
 * show.
 */
const unknown: Readonly<Record<string, string>> = {
  'any size': 'of_any_size',
  handler: '__restore_rt',
};
const unknownOptimised: Readonly<Record<string, string>> = {
  ...{ read: 'by_read', recv: 'by_recv', many: 'by_recv', end: 'by_read', handler: 'by_read' },
  ...{ pointer: 'by_recv', register: 'with_register' },
};

for (const stack of stacks) {
  const { compiler, way } = stack;
  const name = `gcc ${compiler}: ${way}`;
  const optimised = compiler === '-O2 -fno-omit-frame-pointer' ? unknownOptimised[way] : undefined;
  const last = optimised ?? unknown[way];
  t.test(last ? `${name}: as gdb says, up to ${last}` : `${name}: as gdb says`, async (t) => {
    const { byDebugger, places } = framesOf(stack);
    const known = last ? byDebugger.findIndex((frame) => frame.startsWith(last)) + 1 : byDebugger.length;
    t.same(places, byDebugger.slice(0, known));
    t.ok(known > 1);
  });
}

t.test('every program was recorded with every compiler option', async (t) => {
  const ways = new Set(stacks.map(({ way }) => way));
  const compilers = new Set(stacks.map(({ compiler }) => compiler));
  t.equal(stacks.length, ways.size * compilers.size);
  t.ok(stacks.length >= 45);
});

t.test('a running thread has no frames, and without memory only the innermost is known', async (t) => {
  const [stack] = stacks;
  if (!stack) throw new Error('no stack was recorded');
  const syscall = `/proc/${stack.pid}/task/${stack.tid}/syscall`;
  t.same(unwind(stack, replayProc({ ...stack, files: { ...stack.files, [syscall]: 'running\n' } })), []);
  t.same(unwind(stack, replayProc({ ...stack, files: {} })), []);
  t.same(unwind(stack, replayProc({ ...stack, memory: {} })), []);
});
