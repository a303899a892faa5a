// Languages without a row, whose programs are started by a command: a right pair passes, and a deadlock is proved.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import t, { type Test } from 'tap';
import { checkJsonHere } from './check-here.ts';
import { check, root } from './checker.ts';
import { shareOf } from './share.ts';
import { absent } from './tools.ts';

/** How the pair of a language in `fixtures/programs/` is compiled and started. A program is named without its ending. */
interface Pair {
  readonly needs: readonly string[];
  readonly compile?: (program: string) => readonly string[];
  readonly start: (program: string) => string;
}

const itself = (program: string) => `'${program}'`;

/** The pairs whose tools `.ci/run` installs. */
const always: Readonly<Record<string, Pair>> = {
  bash: { needs: ['bash', 'socat'], start: (program) => `bash '${program}.sh'` },
  php: { needs: ['php'], start: (program) => `php '${program}.php'` },
  lua: { needs: ['lua5.4'], start: (program) => `lua5.4 '${program}.lua'` },
};

/** The pairs that are played where their tools are: those of most are large, and awk has no runtime of its own. */
const ifThere: Readonly<Record<string, Pair>> = {
  awk: { needs: ['gawk'], start: (program) => `gawk -f '${program}.awk'` },
  rust: {
    needs: ['rustc'],
    compile: (program) => ['rustc', `${program}.rs`, '-o', program],
    start: itself,
  },
  ocaml: {
    needs: ['ocamlopt'],
    compile: (program) => ['ocamlopt', '-I', '+unix', 'unix.cmxa', `${program}.ml`, '-o', program],
    start: itself,
  },
  haskell: {
    needs: ['ghc'],
    compile: (program) => ['ghc', '-v0', `${program}.hs`, '-o', program],
    start: itself,
  },
  csharp: {
    needs: ['mono', 'mcs'],
    compile: (program) => ['mcs', `${program}.cs`],
    start: (program) => `mono '${program}.exe'`,
  },
};

const pairs = [...Object.entries(always), ...Object.entries(ifThere)].filter(([language, { needs }]) => {
  const reason = absent(...needs);
  if (reason && language in ifThere) t.comment(`no pair in ${language}: ${reason}`);
  return language in always || !reason;
});

for (const [language, pair] of shareOf('languages without a row', pairs, ([language]) => language))
  t.test(`a pair in ${language}`, { skip: absent(...pair.needs) }, (t) => playPair(t, { language, ...pair }));

/** Plays the pair, and then a client that begins by waiting for its server. */
async function playPair(t: Test, { language, compile, start }: Pair & { readonly language: string }) {
  const folder = t.testdir({});
  cpSync(join(root, 'fixtures', 'programs', language), folder, { recursive: true });
  // Some languages name a file for what it holds.
  const capital = language === 'haskell' || language === 'csharp';
  const [server = '', client = ''] = capital ? ['Server', 'Client'] : ['server', 'client'];
  for (const program of [server, client]) {
    const [compiler, ...args] = compile?.(program) ?? [];
    if (compiler !== undefined) await execa(compiler, args, { cwd: folder });
  }
  const words = ['q3', '--only', 'client-first', '--server', start(join(folder, server)), '--client'];
  const right = await checkJsonHere([...words, start(join(folder, client))]);
  t.equal(right.code, 0, 'a chat in turns passes');
  t.notMatch(JSON.stringify(right.dialogues), '"decided":"patience"', 'and each rest is proved');
  const stuck = await checkJsonHere([...words, `${start(join(folder, client))} waits`]);
  t.match(stuck.dialogues[0]?.findings, [{ code: 'deadlock', decided: 'at-rest' }], 'a deadlock is proved');
}

t.test('what gives up by itself is no proof, and the report says why', { skip: absent('php') }, async (t) => {
  const program = (name: string) =>
    `php '${join(root, 'fixtures', 'programs', 'php', `streams-${name}.php`)}'`;
  const words = ['q3', '--only', 'client-first', '--server', program('server'), '--client'];
  t.equal(
    (await checkJsonHere([...words, program('client')])).code,
    0,
    'a pair that gives up after a minute passes',
  );
  const stuck = [...words, `${program('client')} waits`];
  const { dialogues } = await checkJsonHere(stuck);
  t.match(dialogues[0]?.findings, [{ code: 'deadlock', decided: 'patience' }]);
  t.match(
    dialogues[0]?.transcript.findLast(({ event }) => event === 'at-rest'),
    { early: true },
  );
  const { stdout } = await check([...stuck, '--locale', 'en']);
  t.match(
    stdout.replace(/\s+/g, ' '),
    'the clock that wakes a program rings only after the time that is given',
  );
});
