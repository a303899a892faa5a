// Whether verdicts hold on a machine that is busy with something else: plays a pair that works and a pair that
// deadlocks, again and again, while six busy loops run, and counts the verdicts that differ. There must be none.
//
//   npm run steady -- [PLAYS, 1000 if left out] [LANGUAGE, python if left out]
//
// It is the checker as built that plays, one call a hundred dialogues: beside a copy of `dist/` stand as many copies
// of one dialogue, and each play has words of its own.
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { $ } from 'zx';

const plays = Number(process.argv[2] ?? 1000);
const language = process.argv[3] ?? 'python';
const busyLoops = 6;
const batch = 100;

const prefix = language === 'python' ? '' : `${language}-`;
const pairs = [
  { name: 'works', dir: 'solutions', expected: 'passed' },
  {
    name: 'deadlocked',
    dir: `fixtures/submissions/q3/${prefix}both-read-first`,
    expected: 'deadlock at-rest',
  },
];

const quiet = $({ quiet: true, nothrow: true });
const root = await mkdtemp(join(tmpdir(), 'alternance-steady-'));
const loops = Array.from({ length: busyLoops }, () => quiet`while :; do :; done`);
try {
  await layOut();
  let differing = 0;
  for (const pair of pairs) {
    const verdicts = new Map();
    const began = performance.now();
    for (let played = 0; played < plays; played += batch) {
      for (const verdict of await play(pair, Math.min(batch, plays - played))) {
        verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
      }
    }
    const seconds = Math.round((performance.now() - began) / 1000);
    const told = [...verdicts].map(([verdict, count]) => `${count} ${verdict}`).join(', ');
    console.log(`${pair.name}, ${language}, ${busyLoops} busy loops: ${told} (${seconds} s)`);
    differing += plays - (verdicts.get(pair.expected) ?? 0);
  }
  console.log(`${differing} of ${2 * plays} verdicts differ`);
  process.exitCode = differing === 0 ? 0 : 1;
} finally {
  for (const loop of loops) loop.kill('SIGKILL');
  await rm(root, { recursive: true, force: true });
}

/** A folder that the checker takes for its own. */
async function layOut() {
  await cp('dist', join(root, 'dist'), { recursive: true });
  for (const name of ['node_modules', 'bin', 'exercises', 'solutions', 'package.json'])
    await symlink(resolve(name), join(root, name));
  await mkdir(join(root, 'fixtures', 'dialogues'), { recursive: true });
  await symlink(resolve('fixtures/partners'), join(root, 'fixtures', 'partners'));
}

/** The verdicts of one call of the checker: `passed`, or the first finding and how it was decided. */
async function play({ dir }, count) {
  const folder = join(root, 'fixtures', 'dialogues', 'q3');
  const dialogue = await readFile('fixtures/dialogues/q3/three-rounds.dialogue', 'utf8');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  for (let number = 1; number <= count; number += 1)
    await writeFile(join(folder, `play-${number}.dialogue`), dialogue);
  const narrowed = dir === 'solutions' ? ['--language', language] : [];
  const run =
    await quiet`node ${join(root, 'dist', 'main.js')} check q3 --dir ${dir} ${narrowed} --report json`;
  if (run.stdout === '') throw new Error(`the checker ended with ${run.exitCode}: ${run.stderr}`);
  const [report] = JSON.parse(run.stdout).reports;
  return report.dialogues.map(({ verdict, findings: [first] }) =>
    first ? `${first.code} ${first.decided}` : verdict,
  );
}
