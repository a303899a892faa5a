import t from 'tap';
import type { DialogueHeading, Graded } from '../../model/cohort/cohort.ts';
import type { HandIn } from '../../model/cohort/hand-in.ts';
import { GradingError } from '../grading/grading-error.ts';
import { markCohort } from './mark-cohort.ts';
import { readOverrides } from './overrides.ts';
import { readRubric } from './read-rubric.ts';
import type { Rubric } from './rubric.ts';

const heading = (id: string, points: number, level: 'required' | 'robust' = 'required'): DialogueHeading => ({
  ...{ id, level, points, title: { en: id, fr: id } },
});
const questions = [
  { id: 'q1', dialogues: [heading('one', 15), heading('hard', 5, 'robust')] },
  { id: 'q2', dialogues: [heading('two', 20)] },
];

const handIn = (key: string, given: Partial<HandIn> = {}): HandIn => ({
  ...{ key, student: { name: key }, folder: `/${key}`, notes: [] },
  ...given,
});

type Result = 'passed' | 'failed' | 'undecided' | 'skipped';

const graded = (key: string, question: string, results: Readonly<Record<string, Result>>): Graded => ({
  ...{ key, question, hash: '', seed: '' },
  outcome: {
    kind: 'report',
    verdict: Object.values(results).includes('undecided') ? 'undecided' : 'failed',
    languages: {},
    dialogues: Object.entries(results).map(([id, verdict]) => ({
      ...{
        id,
        verdict,
        earned: 0,
        possible: 0,
        codes: verdict === 'failed' ? (['line-missing'] as const) : [],
      },
    })),
  },
});

interface MarkOneOptions {
  readonly given?: Partial<HandIn>;
  readonly rubric?: Rubric;
  readonly deadline?: number;
  readonly overrides?: string;
}

/** Marks one hand-in with these results. */
function markOne(
  results: Readonly<Record<string, Readonly<Record<string, Result>>>>,
  { given = {}, rubric = {}, deadline, overrides = '' }: MarkOneOptions = {},
) {
  const options = {
    file: 'overrides.csv',
    keyOf: onlyAda,
    possible: new Map([
      ['q1', 20],
      ['q2', 20],
    ]),
  };
  const [mark] = markCohort({
    ...{ handIns: [handIn('ada', given)], questions, rubric, deadline },
    resultOf: (key, question) => results[question] && graded(key, question, results[question]),
    overrideOf: readOverrides(overrides, options),
  });
  return mark;
}

const half = { q1: { one: 'passed', hard: 'failed' }, q2: { two: 'failed' } } as const;

t.test('a mark is the points of all questions on the scale of the course', async (t) => {
  t.match(markOne(half), { mark: 7.5, outOf: 20, questions: [{ earned: 15 }, { earned: 0 }] });
  t.match(markOne(half, { rubric: { outOf: 100 } }), { mark: 37.5, outOf: 100 });
});

t.test('a rubric weighs questions, gives other points, and says what counts', async (t) => {
  t.match(markOne(half, { rubric: { questions: { q2: { weight: 0 } } } }), { mark: 15 });
  t.match(markOne(half, { rubric: { questions: { q1: { counts: 'required' } } } }), { mark: 8.57 });
  const points = { one: 1, hard: 3 };
  t.match(markOne(half, { rubric: { questions: { q1: { points } } } }), {
    questions: [{ earned: 1, possible: 4 }],
  });
});

t.test('what is undecided costs nobody a point: a person decides', async (t) => {
  const open = { ...half, q2: { two: 'undecided' } } as const;
  t.match(markOne(open), { mark: undefined, questions: [{}, { earned: undefined, verdict: 'undecided' }] });
  const decided = 'key,question,points,reason\nada,q2,12,"seen by hand, works"\n';
  const mark = markOne(open, { overrides: decided });
  t.match(mark, { mark: 13.5, questions: [{}, { earned: 12, override: { reason: 'seen by hand, works' } }] });
});

t.test('who handed in nothing has 0, and what cannot be read is for a person', async (t) => {
  const nothing = { folder: undefined, problem: { code: 'nothing-handed-in' } } as unknown as Partial<HandIn>;
  t.match(markOne({}, { given: nothing }), { mark: 0, questions: [{ verdict: 'not-handed-in', earned: 0 }] });
  const broken = { problem: { code: 'empty', path: 'a.zip' } } as const;
  t.match(markOne({}, { given: broken }), { mark: undefined });
});

t.test(
  'what comes late costs points for each hour that has begun, extra time and grace taken off',
  async (t) => {
    const all = { q1: { one: 'passed', hard: 'passed' }, q2: { two: 'passed' } } as const;
    const late = { perHour: 2, graceMinutes: 10 };
    const after = (minutes: number, extraMinutes = 0) =>
      markOne(all, {
        given: { at: minutes * 60_000, student: { name: 'ada', extraMinutes } },
        ...{ rubric: { late }, deadline: 0 },
      });
    t.match(after(10), { mark: 20 });
    t.match(after(11), { mark: 18, penalty: { hoursLate: 1, points: 2 } });
    t.match(after(71), { mark: 16, penalty: { hoursLate: 2 } });
    t.match(after(71, 60), { mark: 18 });
    t.match(after(100_000), { mark: 0 });
  },
);

/** The problem with a table or a rubric. */
function problemOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    if (error instanceof GradingError) return error.problem;
    throw error;
  }
  return undefined;
}

t.test('a decision names a hand-in by its key or by its code', async (t) => {
  const keyOf = (written: string) => ({ ada: 'ada', K7: 'ada' })[written];
  const options = { file: 'o.csv', keyOf, possible: new Map([['q1', 20]]) };
  const head = 'key,question,points,reason\n';
  const overrideOf = readOverrides(`${head}K7,q1,3,shown\n`, options);
  t.same(overrideOf('ada', 'q1'), { points: 3, reason: 'shown' });
  t.match(
    problemOf(() => readOverrides(`${head}K7,q1,3,x\nada,q1,4,y\n`, options)),
    { line: 3, what: { kind: 'twice' } },
    'once by each is twice',
  );
});

function onlyAda(written: string): string | undefined {
  return written === 'ada' ? written : undefined;
}

t.test('a decision that is not understood is refused with its line', async (t) => {
  const read = (text: string) =>
    problemOf(() => readOverrides(text, { file: 'o.csv', keyOf: onlyAda, possible: new Map([['q1', 20]]) }));
  t.match(read('name,points\n'), { code: 'bad-table', line: 1, what: { kind: 'columns' } });
  const head = 'key,question,points,reason\n';
  t.match(read(`${head}bob,q1,3,x\n`), { line: 2, what: { kind: 'unknown-key', value: 'bob' } });
  t.match(read(`${head}ada,q9,3,x\n`), { what: { kind: 'unknown-question' } });
  t.match(read(`${head}ada,q1,many,x\n`), { what: { kind: 'no-points', value: 'many' } });
  t.match(read(`${head}ada,q1,21,x\n`), { what: { kind: 'too-many-points', value: '21', most: 20 } });
  t.match(read(`${head}ada,q1,3,\n`), { what: { kind: 'no-reason' } });
  t.match(read(`${head}ada,q1,3,x\nada,q1,4,y\n`), { line: 3, what: { kind: 'twice' } });
  t.equal(
    read(`\uFEFF${head.replaceAll(',', ';')}ada;q1;3,5;vu\n\n`),
    undefined,
    'as a French Excel writes it',
  );
});

t.test('a rubric with a slip is refused with its place', async (t) => {
  const read = (text: string) => readRubric(text, { file: 'r.json', ids: ['q1', 'q2', 'q3'], questions });
  const problem = (text: string) => problemOf(() => read(text));
  t.match(problem('{'), { code: 'bad-rubric', file: 'r.json' });
  t.match(problem('{"outOf":0}'), { code: 'bad-rubric', at: 'outOf' });
  const fields = ['weight', 'counts', 'points'];
  t.match(problem('{"questions":{"q1":{"wieght":2}}}'), { at: 'questions/q1/wieght', there: fields });
  t.match(problem('{"questions":{"q9":{}}}'), { at: 'questions/q9', there: ['q1', 'q2', 'q3'] });
  const dialogue = { code: 'rubric-unknown', at: 'questions/q1/points/oen', there: ['one', 'hard'] };
  t.match(problem('{"questions":{"q1":{"points":{"oen":2}}}}'), dialogue);
  const whole = { outOf: 40, questions: { q1: { points: { one: 2 } }, q3: { points: { any: 1 } } } };
  t.same(read(JSON.stringify(whole)), whole, 'of a question that is not graded, dialogues are not known');
});
