import { cpSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { alternance, type Run, root, run } from './checker.ts';
import { shareOf } from './share.ts';

/**
 * Loaded into the checker before its own code: acts as soon as the checker listens for `event`. It listens for errors
 * that nothing handles first, and for signals once it has read what it is to do.
 */
const saboteur = (act: string, event = 'uncaughtException') =>
  `data:text/javascript,${encodeURIComponent(`
  process.on('newListener', (name) => { if (name === '${event}') setImmediate(() => { ${act} }); });
`)}`;

const words = ['q1', '--solution', '--language', 'python', '--only', 'one-line'];

/** Asserts that a run ended as a fault of the checker does, told without a stack trace. */
function isFault(t: Test, { code, stderr }: Run, said: string): void {
  t.equal(code, 70);
  t.match(stderr, said);
  t.match(stderr, /^alternance: the checker itself broke, which says nothing about your programs: /m);
  t.notMatch(stderr, /^ +at |node:internal/m);
}

const acts: readonly (readonly [name: string, act: string, said: string])[] = [
  ['an exception in a callback', 'throw new TypeError("boom")', 'boom'],
  ['a promise that is rejected', 'Promise.reject(new Error("boom"))', 'boom'],
  ['a promise that is rejected without an error', 'Promise.reject(undefined)', 'undefined'],
  ['a text that is thrown', 'throw "boom"', 'boom'],
  ['nothing that is thrown', 'throw undefined', 'undefined'],
  [
    'an error that cannot be told',
    'const e = new Error("boom"); Object.defineProperty(e, "message", { get() { throw 1; } }); throw e',
    'undefined',
  ],
  [
    'an error event without a listener',
    'new (require("node:events"))().emit("error", new Error("boom"))',
    'boom',
  ],
  ['a wait that never ends', 'process.exit(13)', 'a wait never ended'],
];

for (const [name, act, said] of acts) {
  t.test(`${name} ends the checker with 70 and one line`, async (t) => {
    const imported = `const { createRequire } = process.getBuiltinModule?.("module") ?? {}; const require = createRequire?.("/");`;
    const env = {
      NODE_OPTIONS: `--import=${saboteur(`${act.includes('require') ? imported : ''}${act}`)}`,
    };
    isFault(t, await run(alternance(words), { env }), said);
  });
}

t.test('an error once the command has begun is told in its language, with how to learn more', async (t) => {
  const env = { NODE_OPTIONS: `--import=${saboteur('throw new Error("boom")', 'SIGINT')}` };
  const seen = await run(alternance([...words, '--locale', 'fr']), { env });
  t.equal(seen.code, 70);
  t.match(
    seen.stderr,
    /^alternance: le vérificateur lui-même est tombé en panne[^\n]+ boom\n[^\n]+ALTERNANCE_DEBUG=1[^\n]+\n$/,
  );
});

t.test('a part of the checker that cannot be loaded is its fault, in the reader’s language', async (t) => {
  const folder = t.testdir();
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  rmSync(join(folder, 'dist', 'common.cjs'));
  const command = [join(folder, 'bin', 'alternance'), 'check', ...words];
  isFault(t, await run(command), 'common.cjs');
  const { code, stderr } = await run(command, { env: { LANG: 'fr_FR.UTF-8' } });
  t.equal(code, 70);
  t.match(stderr, /^alternance: le vérificateur lui-même est tombé en panne[^\n]+\n$/);
});

t.test('an output that is full is told in a line, for each command that prints', async (t) => {
  const all = ['doctor', 'check --help', 'check --version', 'doctor --json'];
  for (const words of shareOf('commands that print', all)) {
    const command = `"$0" ${words} > /dev/full`;
    const { code, stderr } = await run(['sh', '-c', command, join(root, 'bin', 'alternance')]);
    t.equal(code, 2, words);
    t.match(stderr, /^alternance: the report cannot be written \(ENOSPC\)[^\n]+\n$/);
  }
});

t.test('a reader that leaves early changes nothing', async (t) => {
  const all = ['doctor --json', 'check --help', 'check q1 --solution --language python --report json'];
  for (const words of shareOf('commands that are read', all)) {
    const command = `{ "$0" ${words}; echo "code $?" >&2; } | true`;
    const { stderr } = await run(['sh', '-c', command, join(root, 'bin', 'alternance')]);
    t.equal(stderr, 'code 0\n', words);
  }
});
