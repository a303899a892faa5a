import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { execa } from 'execa';
import getPort from 'get-port';
import t, { type Test } from 'tap';
import { loadLibc } from '../checker/kernel/libc.ts';
import { readSockets } from '../checker/kernel/sockets.ts';
import { understand } from '../checker/kernel/standing/standing.ts';
import { throughOf } from '../checker/kernel/through.ts';
import type { Host } from '../checker/room/host.ts';
import { choosePort } from '../checker/stage/port.ts';
import { checkJsonHere } from './check-here.ts';
import { check, checkJson } from './checker.ts';
import { shareOf } from './share.ts';
import { absent } from './tools.ts';
import { until } from './until.ts';
import { calls, startWaiting } from './waiting-program.ts';

const libc = await loadLibc();
const unknownCalls = calls.size === 0 && `the system calls of ${process.arch} are not known`;
/** Starts a program and returns what it waits for, as soon as no data is on its way to it. */
async function startProgram(file: string, args: readonly string[]) {
  const program = await startWaiting(file, args);
  const rest = () =>
    program.still((seen) => {
      const understood = understand(seen, { sockets: readSockets(throughOf(program.pid)), libc });
      return !understood.inFlight && understood;
    });
  return { ...program, rest };
}

/** The name, call and state of every thread, for the message of a failed test. */
function threadsOf(pid: number): string {
  const tasks = `/proc/${pid}/task`;
  const told = (tid: string, file: string) => readFileSync(join(tasks, tid, file), 'utf8').trim();
  return readdirSync(tasks)
    .map((tid) => `${told(tid, 'stat').slice(0, 60)} | ${told(tid, 'syscall').slice(0, 80)}`)
    .join('\n');
}

/** Listens in this process and accepts connections, but sends nothing. */
async function listenHere(t: Test): Promise<number> {
  const server = createServer({ pauseOnConnect: true }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => server.close());
  return (server.address() as AddressInfo).port;
}

const both = ['keyboard', 'server'];
const ways: Readonly<Record<string, readonly string[]>> = {
  keyboard: ['keyboard'],
  peer: ['server'],
  accept: ['connection'],
  select: both,
  poll: both,
  epoll: both,
  both,
  threads: both,
  fork: both,
  child: ['child', 'keyboard'],
  clock: ['clock'],
  'clock on a socket': ['clock', 'server'],
  'clock in a descriptor': ['clock'],
  'clock in a monitor': ['clock'],
  'first thread ended': both,
  'first thread ended, clock on a socket': ['clock', 'server'],
};
const forks = ['fork', 'child'];
const unix = ['keyboard', 'peer', 'accept', 'select', 'poll', 'epoll', 'threads', 'fork', 'child', 'clock'];
const ended = ['first thread ended', 'first thread ended, clock on a socket'];
const signals = ['alarm', 'blocked alarm', 'awaited alarm', 'alarm in a descriptor', 'profiling clock'];
const timers = ['timer', 'timer of its processor time', 'timer that tells nobody'];
const inC = ['clock on a socket', 'clock in a descriptor', ...ended, ...signals, ...timers];
const inJava = ['keyboard', 'peer', 'accept', 'threads', 'clock'];
const awaitsSignal = ['awaited alarm', 'alarm in a descriptor'];
const unseen: Readonly<Record<string, readonly string[]>> = {
  ...{ alarm: ['alarm'], 'awaited alarm': ['alarm'], 'alarm in a descriptor': ['alarm'], timer: ['timer'] },
};

for (const { file, needs, known } of [
  { file: 'waits.py', needs: 'python3', known: unix },
  { file: 'waits.c', needs: 'gcc', known: [...unix, ...inC] },
  { file: 'waits.js', needs: 'node', known: ['keyboard', 'peer', 'accept', 'both', 'clock'] },
  { file: 'Waits.java', needs: 'javac', known: [...inJava, 'monitor', 'clock in a monitor'] },
]) {
  const skip = unknownCalls || absent(needs);
  t.test(`${file}: at rest, the kernel says what each thread waits for`, { skip }, async (t) => {
    const port = String(await listenHere(t));
    for (const way of shareOf(`what ${file} waits for`, known)) {
      await using program = await startProgram(join('fixtures', 'programs', file), [way, port]);
      const { standings, clocks } = await program.rest();
      const [standing] = standings;
      t.same(standing?.unseen, unseen[way], `${way}: what is not seen`);
      const waitsFor = [...(standing?.waitsFor ?? [])].sort();
      t.same(waitsFor, ways[way] ?? (awaitsSignal.includes(way) ? [] : ['keyboard']), way) ||
        t.comment(threadsOf(program.pid));
      t.equal(clocks.length > 0, ways[way]?.includes('clock') ?? false, `${way}: a clock is no rest`);
      t.equal(standing?.processes.length, forks.includes(way) ? 2 : 1, way);
      t.equal(standing?.connected, ways[way]?.includes('server') ?? false, way);
    }
  });
}

const needed = { '': 'python3', 'c-': 'gcc', 'typescript-': 'node', 'java-': 'javac' };
for (const [prefix, tool] of shareOf('languages at rest', Object.entries(needed), ([prefix]) => prefix)) {
  const dir = `fixtures/submissions/q3/${prefix}both-read-first`;
  t.test(
    `${dir}: both wait for each other, as the kernel proves`,
    { skip: unknownCalls || absent(tool) },
    async (t) => {
      const { code, dialogues } = await checkJsonHere(['q3', '--dir', dir, '--only', 'client-first']);
      t.equal(code, 1);
      t.match(dialogues[0]?.findings, [
        { code: 'deadlock', actors: ['client', 'server'], decided: 'at-rest' },
      ]);
    },
  );
}

t.test(
  'without questions to the kernel patience decides, and the report says so',
  { skip: absent('gcc') },
  async (t) => {
    const env = { ALTERNANCE_KERNEL: 'none' };
    const words = ['q3', '--only', 'client-first', '--patience', '1500'];
    const dir = 'fixtures/submissions/q3/c-both-read-first';
    const stuck = await checkJson([...words, '--dir', dir], { env });
    t.equal(stuck.code, 1);
    t.match(stuck.report.conditions, { rest: 'patience', network: 'shared' });
    t.match(stuck.dialogues[0]?.findings, [{ code: 'line-missing', decided: 'patience' }]);
    const working = await check([...words, '--solution', '--language', 'c'], { env });
    t.equal(working.code, 0);
    t.match(working.stdout, 'verdicts\nrest on patience (a time limit) instead of proof');
  },
);

for (const [file, tool] of [
  ['python/server.py', 'python3'],
  ['typescript/server.ts', 'node'],
  ['c/server.c', 'gcc'],
] as const) {
  t.test(
    `a real socat talks to the server of question 1 in ${file}`,
    { skip: absent('socat', tool) },
    async (t) => {
      const port = await getPort();
      await using program = await startProgram(join('solutions', 'q1', file), [String(port)]);
      await until('a server that listens', () =>
        readSockets(program.pid).some(({ localPort, state }) => localPort === port && state === 'listening'),
      );
      const input = 'bonjour\nça va, toi ?\n\nà demain\n';
      await execa('socat', ['-', `TCP:127.0.0.1:${port}`], { input });
      const { exitCode, stdout } = await program.child;
      t.equal(exitCode, 0);
      t.equal(`${stdout}\n`, input);
    },
  );
}

const shared = { env: { ALTERNANCE_NETWORK: 'shared' } };

/** A server of question 1 as most students write it, with its port fixed in the source. */
const hardWired = (port: number) => `import socket
open('started', 'a').close()
listener = socket.socket()
listener.bind(('', ${port}))
listener.listen()
client, _ = listener.accept()
for line in client.makefile(encoding='utf-8'):
    print(line, end='')
`;

t.test('in a shared network, programs that take a port get a free one', async (t) => {
  const words = ['q3', '--solution', '--language', 'python', '--only', 'three-rounds'];
  const { code, report, dialogues } = await checkJson(words, shared);
  t.equal(code, 0);
  t.equal(report.conditions.network, 'shared');
  const events = dialogues[0]?.transcript ?? [];
  const port = events.find(({ event }) => event === 'listening')?.port ?? 0;
  t.not(port, 8080);
  const started = events
    .filter(({ event }) => event === 'started')
    .map(({ command = '' }) => command.split(' ').at(-1));
  t.same(started, [String(port), String(port)], 'both are told');
});

t.test('in a shared network, programs that take no port are played one at a time', async (t) => {
  const port = await getPort();
  const cwd = t.testdir({ 'server.py': hardWired(port) });
  const words = ['q1', '--dir', '.', '--level', 'required', '--jobs', '3', '--port', String(port)];
  const { code, report } = await checkJson(words, { ...shared, cwd });
  t.equal(code, 0);
  t.match(report.reports, [{ verdict: 'passed', dialogues: { length: 3 } }]);
});

t.test('a port that another process holds is named with its holder, and nothing is played', async (t) => {
  const port = await listenHere(t);
  const cwd = t.testdir({ 'server.py': hardWired(port) });
  const seen = await check(['q1', '--dir', '.', '--port', String(port)], { ...shared, cwd });
  t.match(seen, { code: 2, stdout: '' });
  t.match(
    seen.stderr,
    new RegExp(
      `^alternance: port ${port} is in use by .*node.* \\(process ${process.pid}\\); end that program,.*\n$`,
    ),
  );
  t.notOk(existsSync(join(cwd, 'started')));
});

t.test('programs that take no port get the lab’s port', async (t) => {
  const player = (takesPort: boolean) =>
    ({
      kind: 'ready',
      language: 'command',
      file: '',
      args: [],
      environment: {},
      takesPort,
      folder: '',
    }) as const;
  const choose = async (network: 'own' | 'shared', players: readonly boolean[], wanted?: number) => {
    const [server, client] = players.map(player);
    const { port, isOtherThanLabPort } = await choosePort({ conditions: { network } } as Host, {
      wanted,
      labPort: 8080,
      players: { ...(server && { server }), ...(client && { client }) },
    });
    return { port, isOtherThanLabPort };
  };
  t.same(await choose('own', [true, true]), { port: 8080, isOtherThanLabPort: false });
  t.same(await choose('shared', [true, false]), { port: 8080, isOtherThanLabPort: false });
  t.match(await choose('shared', [true, true]), { port: Number, isOtherThanLabPort: true });
  t.same(await choose('shared', [false], 9000), { port: 9000, isOtherThanLabPort: true });
  t.same(await choose('own', [true], 9000), { port: 9000, isOtherThanLabPort: true });
});

t.test('connections of other processes do not keep a dialogue from its rest', async (t) => {
  const stuffed = connect(await listenHere(t), '127.0.0.1');
  t.teardown(() => stuffed.destroy());
  stuffed.write(Buffer.alloc(16_000_000));
  await until('a full connection', () =>
    readSockets('self').some(({ sending, state }) => sending > 0 && state === 'established'),
  );
  const { code, dialogues } = await checkJson(
    ['q3', '--solution', '--language', 'python', '--only', 'who-waits-for-whom'],
    shared,
  );
  t.equal(code, 0);
  const decisions = dialogues[0]?.transcript.flatMap(({ event, decided }) =>
    event === 'at-rest' ? [decided] : [],
  );
  t.same([...new Set(decisions)], ['at-rest']);
});
