// Compiles fixtures/programs/nested.c in several ways, lets it wait, and keeps the memory that unwinding its stack reads
// in fixtures/recorded/stacks.json.br, with the frames that gdb finds. Run it to record another stack:
// node --import=tsx scripts/record-stacks.ts
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { procHere } from '../checker/kernel/proc.ts';
import { mappingOf, readMappings } from '../checker/unwind/mappings.ts';
import { unwind } from '../checker/unwind/unwind.ts';
import { emptyRecording, recordProc } from '../test/recorded-proc.ts';
import type { RecordedFrame, RecordedStack } from '../test/recorded-stack.ts';
import { until } from '../test/until.ts';

const ways = [
  'read',
  'recv',
  'line',
  'sort',
  'pointer',
  'register',
  'any size',
  'many',
  'end',
  'handler',
  'thread',
];
const compilers = ['-O0', '-O0 -fcf-protection', '-O2', '-O2 -fno-omit-frame-pointer', '-Os'];

const folder = mkdtempSync(join(tmpdir(), 'alternance-stacks-'));
const recorded: RecordedStack[] = [];
for (const compiler of compilers) {
  const file = join(folder, 'nested');
  execFileSync('gcc', ['-g', '-pthread', ...compiler.split(' '), '-o', file, 'fixtures/programs/nested.c']);
  for (const way of ways) recorded.push({ compiler, way, ...(await record(file, way)) });
}
rmSync(folder, { recursive: true });
const text = JSON.stringify(recorded).replaceAll(folder, '/lab');
const largest = { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS };
writeFileSync('fixtures/recorded/stacks.json.br', brotliCompressSync(text, { params: largest }));

async function record(file: string, way: string): Promise<Omit<RecordedStack, 'compiler' | 'way'>> {
  const child = spawn(file, [way], { stdio: ['pipe', 'ignore', 'inherit'] });
  const pid = child.pid ?? 0;
  try {
    const tid = await until(`${way} to wait`, () => waitingThread(pid));
    const kept = emptyRecording({ role: 'server', roots: [pid], keyboard: undefined, screens: [] });
    const found = unwind({ pid, tid }, recordProc(kept));
    const frames = framesOf(pid, tid);
    console.log(`${way}: ${found.length} of ${frames.length} frames`);
    return { pid, tid, files: kept.files, memory: kept.memory, frames };
  } finally {
    child.kill('SIGKILL');
  }
}

/** The thread that is blocked in `read` or `recvfrom`. */
function waitingThread(pid: number): number | undefined {
  const tids = readdirSync(`/proc/${pid}/task`).map(Number);
  const syscall = (tid: number) => readFileSync(`/proc/${pid}/task/${tid}/syscall`, 'utf8');
  return tids.find((tid) => /^(0|45) 0x/.test(syscall(tid)));
}

/** The frames of a thread as gdb finds them, each with its place as its file counts addresses. */
function framesOf(pid: number, tid: number): readonly RecordedFrame[] {
  const said = execFileSync('gdb', ['-batch', '-p', String(pid), '-x', 'scripts/gdb-frames.py'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const mappings = readMappings(pid, procHere.read);
  const own = [...said.matchAll(/^frame (\d+) (0x[0-9a-f]+) (.*)$/gm)].filter(
    ([, each]) => each === String(tid),
  );
  return own.map(([, , pc = '0', name = '?'], depth) => {
    const file = mappingOf(mappings, BigInt(pc) - (depth === 0 ? 0n : 1n))?.file ?? '?';
    const start = mappings.find((mapping) => mapping.file === file)?.start ?? 0n;
    // `start` is the address of the file's first byte, which has address 0 in a file that may be loaded anywhere.
    return { name, file, address: `0x${(BigInt(pc) - start).toString(16)}` };
  });
}
