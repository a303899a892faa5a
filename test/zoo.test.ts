// The zoo of submissions is complete: each finding that a program can earn is earned in each question where it can
// occur.
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import t from 'tap';
import { type FindingCode, findingCodes } from '../checker/model/finding.ts';
import { root } from './checker.ts';
import { readZoo } from './zoo.ts';

const questions = ['q1', 'q2', 'q3', 'q4'] as const;

type Pair = `${(typeof questions)[number]} ${FindingCode}`;

const folder = join(root, 'fixtures', 'submissions');
const { abouts } = await readZoo(folder);

/**
 * Findings that no program can earn: one needs a teacher's dialogue that asks for a deadlock, the others a broken
 * machine or a broken checker.
 */
const notEarned: readonly FindingCode[] = ['limit', 'not-deadlocked', 'machine-fault', 'checker-fault'];

const onlyProgram =
  'a folder without the only program of the question is told as wrong usage, with exit code 2';
const noEnding = 'no dialogue of this question asks how a program ends';
const noErrorEnding = 'only nobody-listens, of question 2, asks for an end with an error';
const withChecker = 'the other side is always the checker, which can speak and connects';
const turns = 'only question 3 has turns';
const twoWays = 'only question 4 wants both directions at any time';
const oneAtATime = 'two lines of one direction are never on their way at once';

/** The pairs of question and finding that cannot occur, and why. */
const impossible: Readonly<Partial<Record<Pair, string>>> = {
  'q1 not-found': onlyProgram,
  'q1 still-running': noEnding,
  'q1 silent-failure': noErrorEnding,
  'q1 not-connecting': withChecker,
  'q1 no-newline':
    'the server sends nothing, and a line without newline on its screen fails under --strict alone',
  'q1 deadlock': withChecker,
  'q1 crossed': turns,
  'q1 still-alternates': twoWays,
  'q1 one-way': twoWays,
  'q1 not-closed': 'no dialogue of this question waits for the server to hang up',
  'q1 left-behind': noEnding,
  'q2 not-found': onlyProgram,
  'q2 line-out-of-turn': oneAtATime,
  'q2 crossed': turns,
  'q2 still-alternates': twoWays,
  'q2 one-way': twoWays,
  'q3 silent-failure': noErrorEnding,
  'q3 still-alternates': twoWays,
  'q3 one-way': twoWays,
  'q3 not-closed': 'a program that has hung up ends the other one; one that has not is told still-running',
  'q4 silent-failure': noErrorEnding,
  'q4 line-out-of-turn': oneAtATime,
  'q4 crossed': turns,
};

t.test('each finding is earned in each question where it can occur', async (t) => {
  const earned = new Set<string>(mistakes().map(({ pair }) => pair));
  const all = findingCodes.filter((code) => !notEarned.includes(code));
  const pairs = questions.flatMap((id) => all.map((code): Pair => `${id} ${code}`));
  const empty = pairs.filter((pair) => !earned.has(pair));
  t.same(empty.sort(), Object.keys(impossible).sort());
});

t.test('the zoo is counted', async (t) => {
  const wrong = mistakes();
  const right = abouts.size - wrong.length;
  t.ok(wrong.length + right >= 120, `${abouts.size} submissions`);
  t.ok(right >= 40, `${right} of them are unusual and right`);
  const pairs = new Map<string, Set<string>>();
  for (const { name, pair } of wrong)
    for (const language of await languagesOf(name)) {
      pairs.set(language, (pairs.get(language) ?? new Set()).add(pair));
    }
  const each = [...pairs].map(([language, some]) => `${language} ${some.size}`).sort();
  const covered = new Set(wrong.map(({ pair }) => pair)).size;
  t.comment(
    [
      `zoo: ${abouts.size} submissions, ${right} of them right;`,
      `${covered} pairs of question and finding are earned (${each.join(', ')}),`,
      `${Object.keys(impossible).length} cannot occur`,
    ].join(' '),
  );
});

function mistakes(): readonly { readonly name: string; readonly pair: string }[] {
  return [...abouts].flatMap(([name, about]) =>
    'code' in about ? [{ name, pair: `${name.slice(0, 2)} ${about.code}` }] : [],
  );
}

async function languagesOf(name: string): Promise<ReadonlySet<string>> {
  const files = await readdir(join(folder, name));
  return new Set(files.map((file) => extname(file).slice(1)).filter((ending) => ending !== 'json'));
}
