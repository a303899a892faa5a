// Starts programs that wait in every known way, and keeps what /proc and their memory hold of them in
// fixtures/recorded/waits/, for the tests of the code that reads it. Run it to record a new way:
// node --import=tsx scripts/record-waits.ts
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLibc } from '../checker/kernel/libc.ts';
import { look } from '../checker/kernel/look.ts';
import { readSockets } from '../checker/kernel/sockets.ts';
import { understand } from '../checker/kernel/standing/standing.ts';
import { throughOf } from '../checker/kernel/through.ts';
import { emptyRecording, type RecordedProc, recordProc, recordSockets } from '../test/recorded-proc.ts';
import { calls, startReady, startWaiting } from '../test/waiting-program.ts';

const folder = 'fixtures/recorded/waits';
const seconds = '100000';
const limited =
  'ppoll pselect6 epoll_pwait epoll_pwait2 futex futex_waitv rt_sigtimedwait poll select epoll_wait'.split(
    ' ',
  );
const unlimited = [
  ...'read readv recvfrom recvmsg recvmmsg accept accept4 splice'.split(' '),
  ...'write writev sendto sendmsg sendfile connect'.split(' '),
  ...'wait4 waitid pause rt_sigsuspend'.split(' '),
];
const sleeps = ['nanosleep', 'clock_nanosleep', 'restart_syscall'];

/** For each program, its ways to wait and the limit that each is given. */
const programs: Readonly<Record<string, readonly (readonly [way: string, limit?: string])[]>> = {
  'calls.c': [
    ...[...unlimited, ...limited].map((call) => [call] as const),
    ...[...sleeps, ...limited].map((call) => [call, seconds] as const),
  ],
  'waits.c': [
    ['threads'],
    ['fork'],
    ['clock on a socket'],
    ['clock in a descriptor'],
    ['first thread ended'],
    ['first thread ended, clock on a socket'],
    ['epoll in an epoll'],
    ['clock in an inner epoll'],
    ['change in a folder'],
    ['clock on a datagram'],
    ['alarm'],
    ['blocked alarm'],
    ['awaited alarm'],
    ['alarm in a descriptor'],
    ['profiling clock'],
    ['timer'],
    ['timer of its processor time'],
    ['timer that tells nobody'],
  ],
  'waits.py': [
    ['keyboard'],
    ['peer'],
    ['accept'],
    ['select'],
    ['poll'],
    ['epoll'],
    ['threads'],
    ['fork'],
    ['child'],
    ['clock'],
  ],
  'waits.js': [['keyboard'], ['both'], ['clock']],
  'Waits.java': [['keyboard'], ['threads'], ['clock'], ['monitor']],
};

/** Programs of languages that are started as commands, and how each is compiled. */
const compiled: typeof programs = {
  'waits.ml': [['keyboard'], ['clock'], ['tick of its own']],
  'waits.hs': [['keyboard'], ['clock']],
};
const compilers: Readonly<Record<string, readonly string[]>> = {
  'waits.ml': ['ocamlopt', '-I', '+threads', 'unix.cmxa', 'threads.cmxa'],
  'waits.hs': ['ghc', '-v0'],
};

/** Where they are compiled, which no recording names. */
const compiledIn = join(tmpdir(), 'waits-');

const libcHere = await libcOrThrow();
const server = createServer({ pauseOnConnect: true }).listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;

mkdirSync(folder, { recursive: true });
for (const [file, ways] of Object.entries({ ...programs, ...compiled })) {
  const recorded: Record<string, RecordedProc> = {};
  for (const [way, limit] of ways) {
    const given = [way, String(port), ...(limit ? [limit] : [])];
    const name = [way, limit].filter(Boolean).join(' ');
    recorded[name] = await record(file, given);
    console.log(`${file} ${name}`);
  }
  const text = JSON.stringify(recorded, undefined, 1).replaceAll(
    RegExp(`${compiledIn}\\w+`, 'g'),
    '/compiled',
  );
  writeFileSync(join(folder, `${file}.json`), `${text}\n`);
}
writeFileSync(join(folder, 'arm64.json'), JSON.stringify(numbersOfArm64()));
execFileSync('npx', ['biome', 'format', '--write', folder]);
server.close();

/** The numbers of the system calls on arm64, from the header of architectures without numbers of their own. */
function numbersOfArm64(): Readonly<Record<string, number>> {
  const header = readFileSync('/usr/include/asm-generic/unistd.h', 'utf8');
  const numbers = [...header.matchAll(/^#define __NR(?:3264)?_(\w+) (\d+)$/gm)];
  const known = new Set([...calls.values()].map(({ name }) => name));
  return Object.fromEntries(
    numbers.flatMap(([, name = '', number]) => (known.has(name) ? [[name, Number(number)]] : [])),
  );
}

async function libcOrThrow() {
  const libc = await loadLibc();
  if (!libc) throw new Error('the C library cannot be asked');
  return libc;
}

/** Starts a program of the table as the stage does, and any other once it is compiled in a folder of its own. */
async function start(file: string, given: readonly string[]) {
  const source = join('fixtures/programs', file);
  const [compiler, ...args] = compilers[file] ?? [];
  if (compiler === undefined) return startWaiting(source, given);
  const folder = mkdtempSync(compiledIn);
  copyFileSync(source, join(folder, file));
  execFileSync(compiler, [...args, file, '-o', 'waits'], { cwd: folder });
  return startReady({ file: join(folder, 'waits'), args: [], environment: {}, folder }, given);
}

async function record(file: string, given: readonly string[]): Promise<RecordedProc> {
  await using program = await start(file, given);
  const { pid, watched } = program;
  if (given[0] === 'restart_syscall') {
    await program.still(() => true);
    process.kill(pid, 'SIGSTOP');
    process.kill(pid, 'SIGCONT');
  }
  return await program.still(() => {
    const kept = emptyRecording(watched);
    const proc = recordProc(kept);
    const seen = look([watched], { calls, proc });
    const libc = recordSockets(kept, libcHere);
    understand(seen, { sockets: readSockets(throughOf(pid, proc), proc.read), libc, proc });
    return seen.running.length === 0 && withoutOthers(kept);
  });
}

/** Drops the sockets of other programs on this machine, except for the other ends of these connections. */
function withoutOthers({ files, links, ...kept }: RecordedProc): RecordedProc {
  const inodes = new Set(Object.values(links).map((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1]));
  const rowsOf = (text: string) => text.trimEnd().split('\n').slice(1);
  const tables = Object.entries(files).filter(([path]) => /\/net\/tcp6?$/.test(path));
  const ours = tables
    .flatMap(([, text]) => rowsOf(text).map(endsOf))
    .filter(({ inode }) => inodes.has(inode));
  const isOurs = (row: string) => {
    const { local, remote, inode } = endsOf(row);
    return inodes.has(inode) || ours.some((one) => one.local === remote && one.remote === local);
  };
  const shortened = tables.map(([path, text]) => {
    const [head] = text.split('\n');
    return [path, `${[head, ...rowsOf(text).filter(isOurs)].map((row) => row?.trimEnd()).join('\n')}\n`];
  });
  return { ...kept, links, files: { ...files, ...Object.fromEntries(shortened) } };
}

function endsOf(row: string) {
  const [, local, remote, , , , , , , inode] = row.trim().split(/\s+/);
  return { local: local?.split(':')[1], remote: remote?.split(':')[1], inode };
}
