import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import t from 'tap';
import { loadLibc } from '../../kernel/libc.ts';
import type { Graded } from '../../model/cohort/cohort.ts';
import { GradingError } from './grading-error.ts';
import { lockFolder } from './lock.ts';
import { openStore } from './store.ts';

const graded = (key: string, hash = 'a'): Graded => ({
  ...{ key, question: 'q1', hash, seed: 's' },
  outcome: { kind: 'report', verdict: 'passed', languages: {}, dialogues: [] },
});

const openIn = (folder: string, seed?: string) =>
  openStore({ folder, dir: 'grades/', newSeed: () => '5eed', ...(seed && { seed }) });

t.test('what was kept is there again, with the seed of the first grading', async (t) => {
  const folder = t.testdir();
  {
    await using store = await openIn(folder);
    await Promise.all([store.keep(graded('ada'), '{"a":1}'), store.keep(graded('bob'), undefined)]);
    await store.keep(graded('ada', 'b'), '{"a":2}');
  }
  await using again = await openStore({ folder, dir: 'grades/', newSeed: () => 'another' });
  t.equal(again.seed, '5eed');
  t.same(
    [...again.results.values()].map(({ key, hash }) => [key, hash]),
    [
      ['ada', 'b'],
      ['bob', 'a'],
    ],
  );
  t.equal(await again.load('ada', 'q1'), '{"a":2}');
  t.equal(await again.load('bob', 'q1'), undefined);
});

t.test('a line that a crash has torn is dropped, and what is kept next is whole', async (t) => {
  const folder = t.testdir();
  {
    await using store = await openIn(folder);
    await store.keep(graded('ada'), undefined);
  }
  await appendFile(join(folder, 'grading.ndjson'), '{"key":"bob","ques');
  {
    await using store = await openIn(folder);
    t.same([...store.results.keys()], ['ada-q1']);
    await store.keep(graded('cy'), undefined);
  }
  const lines = (await readFile(join(folder, 'grading.ndjson'), 'utf8')).trim().split('\n');
  t.same(
    lines.map((line) => (JSON.parse(line) as Graded).key),
    ['ada', 'cy'],
  );
});

t.test('lines that were replaced go when they are most of the file', async (t) => {
  const folder = t.testdir();
  {
    await using store = await openIn(folder);
    for (const hash of ['a', 'b', 'c']) await store.keep(graded('ada', hash), undefined);
  }
  await using store = await openIn(folder);
  t.equal(store.results.get('ada-q1')?.hash, 'c');
  t.equal((await readFile(join(folder, 'grading.ndjson'), 'utf8')).split('\n').length, 2, 'one line');
});

/** The code of the problem for which a promise is rejected. */
async function codeOf(refused: Promise<unknown>): Promise<unknown> {
  return refused.then(
    () => undefined,
    (error: unknown) => (error instanceof GradingError ? error.problem.code : error),
  );
}

t.test(
  'a folder with files of somebody else is not written to, nor is one that was damaged read',
  async (t) => {
    const folder = t.testdir({ 'thesis.tex': '' });
    t.equal(await codeOf(openIn(folder)), 'out-not-ours');
    const damaged = t.testdir({ 'grading.json': '{"seed":"5eed"}', 'grading.ndjson': '{}\n' });
    t.equal(await codeOf(openIn(damaged)), 'out-damaged');
    t.equal(await codeOf(openIn(t.testdir({ 'grading.json': 'x' }))), 'out-damaged');
  },
);

t.test(
  'two gradings do not write to one folder',
  { skip: (await loadLibc()) ? false : 'the C library cannot be called here' },
  async (t) => {
    const folder = t.testdir();
    const flock = (await loadLibc())?.flock;
    const lock = () => lockFolder({ folder, dir: 'grades/', flock });
    {
      await using _held = await lock();
      t.equal(await codeOf(lock()), 'out-in-use');
    }
    await using _free = await lock();
    t.equal(await codeOf(lock()), 'out-in-use', 'it is free afterwards, for one');
    const file = t.testdir({ grades: '' });
    t.equal(await codeOf(lockFolder({ folder: join(file, 'grades'), dir: 'g', flock })), 'out-unwritable');
  },
);

t.test('equal results are held in memory once, however many hand-ins have them', async (t) => {
  const passed = { id: 'one-line', verdict: 'passed', earned: 4, possible: 4, codes: [] } as const;
  const heldOf = ({ results }: Awaited<ReturnType<typeof openIn>>) =>
    [...results.values()].map(({ outcome }) => outcome.kind === 'report' && outcome.dialogues[0]);
  const folder = t.testdir();
  {
    await using store = await openIn(folder);
    for (const key of ['ada', 'bob']) {
      const outcome = {
        kind: 'report',
        verdict: 'passed',
        languages: {},
        dialogues: [{ ...passed }],
      } as const;
      await store.keep({ ...graded(key), outcome }, undefined);
    }
    const [one, other] = heldOf(store);
    t.equal(one, other);
  }
  await using again = await openIn(folder);
  const [one, other] = heldOf(again);
  t.same(one, passed);
  t.equal(one, other, 'also when they are read again');
});
