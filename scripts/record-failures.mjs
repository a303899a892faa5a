// Plays typical wrong submissions and keeps their reports in fixtures/reports/, where the words of the reports are
// tested. Run it when the recorded data changes; UPDATE_GOLDENS=1 alone rewrites the words.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { $ } from 'zx';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = resolve(root, 'fixtures/reports');

/** By the first finding that each must get: the submission to check, and the dialogue. */
const failures = {
  untouched: ['q1', '--dir', 'exercises/q1/python'],
  deadlock: ['q3', '--dir', 'fixtures/submissions/q3/both-read-first'],
  crossed: ['q3', '--dir', 'fixtures/submissions/q3/both-speak-first', '--only', 'client-first'],
  'no-newline': ['q3', '--dir', 'fixtures/submissions/q3/sends-no-newline', '--only', 'client-first'],
  'ended-early': ['q3', '--dir', 'fixtures/submissions/q3/one-round-only', '--only', 'three-rounds'],
  'still-alternates': [
    'q4',
    '--dir',
    'fixtures/submissions/q4/both-still-alternate',
    '--only',
    'interleaved',
  ],
  crashed: ['q2', '--dir', 'fixtures/submissions/q2/dies-of-an-accent', '--only', 'spaces-and-accents'],
  'line-altered': ['q3', '--dir', 'fixtures/submissions/q3/drops-spaces', '--only', 'client-first'],
  'line-late': ['q1', '--dir', 'fixtures/submissions/q1/holds-back-what-it-shows', '--only', 'one-line'],
  'line-split': ['q1', '--dir', 'fixtures/submissions/q1/takes-a-piece-for-a-line', '--only', 'two-pieces'],
  'bytes-shown': ['q1', '--dir', 'fixtures/submissions/q1/shows-bytes', '--level', 'required'],
  'does-not-compile': ['q1', '--dir', 'fixtures/submissions/q1/c-does-not-compile', '--level', 'required'],
  'wrong-port': ['q1', '--dir', 'fixtures/submissions/q1/wrong-port', '--only', 'one-line'],
  'address-in-use': ['q1', '--dir', 'fixtures/submissions/q1/without-reuseaddr', '--only', 'restart-at-once'],
};

await mkdir(folder, { recursive: true });
for (const [name, words] of Object.entries(failures)) {
  const run = await $({
    cwd: root,
    nothrow: true,
    quiet: true,
    timeout: '60s',
  })`sh bin/alternance check ${words} --seed 2026 --report json`;
  const report = JSON.parse(run.stdout, withoutThisMachine());
  const codes = report.reports.flatMap(({ dialogues }) => dialogues.map(({ findings }) => findings[0]?.code));
  const first = codes.find((code) => code !== undefined);
  console.log(`${first === name ? 'recorded' : 'NOT AS EXPECTED'}  ${name}  ${first}`);
  await writeFile(resolve(folder, `${name}.json`), JSON.stringify(report));
}
await $({ cwd: root, quiet: true })`npx biome format --write ${folder}`;

/** Drops paths that differ from machine to machine, and numbers the processes in the order in which they come. */
function withoutThisMachine() {
  const numbers = new Map();
  const numberOf = (id) => numbers.get(id) ?? numbers.set(id, numbers.size + 1).get(id);
  return (key, value) => {
    if (['pid', 'parent', 'tid'].includes(key)) return numberOf(value);
    return typeof value === 'string'
      ? value.replaceAll(`${root}/`, '').replace(/\/\S*\/(?=python3 |builds\/|server$|client$)/, '')
      : value;
  };
}
