import { gradeCohort } from '../../cohort/grading/grade-cohort.ts';
import { nameOf, type Store } from '../../cohort/grading/store.ts';
import type { HandIn } from '../../model/cohort/hand-in.ts';
import { UsageError } from '../../model/fault.ts';
import { createProgressLine } from '../terminal/progress.ts';
import { openVenue } from '../venue/open-venue.ts';
import type { GradeArguments } from './grade-arguments.ts';
import type { GradeIntoOptions } from './grade-into-options.ts';
import { createGradeProgress } from './grade-progress.ts';
import { gradingSettings } from './grading-settings.ts';
import { type Again, planWorks } from './plan-works.ts';
import { tellChange, tellGraded } from './tell-graded.ts';

/** What came of playing. */
export interface PlayedCohort {
  /** The results that are there now, also those that were there before. */
  readonly done: number;
  /** The hand-ins that were unpacked; if the grading was interrupted, the others as they are expected. */
  readonly handIns: readonly HandIn[];
}

/** Plays what has no result yet, each hand-in as soon as it is unpacked, and tells each result once it is kept. */
export async function playCohort(
  store: Store,
  { folder, ...options }: GradeIntoOptions & { readonly folder: string },
): Promise<PlayedCohort> {
  const { asked, lab, questions, intake, signal, locale, say } = options;
  const { expected } = intake;
  const count = expected.length * questions.length;
  const received = new Map<string, HandIn>();
  const counted = createGradeProgress({ count, now: () => performance.now(), say });
  using line = createProgressLine(process.stderr);
  const before = new Map(asked.only === undefined ? [] : store.results);
  let changes = 0;
  const handIns = async function* () {
    for await (const handIn of intake.receive()) {
      received.set(handIn.key, handIn);
      yield handIn;
    }
  };
  const works = planWorks({
    ...{ handIns: handIns(), store, again: againOf(asked, options) },
    questions: questions.map(({ question, dialogues }) => ({ question, dialogues })),
    common: { lab, seed: store.seed },
    settings: await gradingSettings(asked),
    onKept: () => counted.advance('kept'),
  });
  let last = '…';
  let isTold = false;
  const show = () => {
    const waits = process.stderr.isTTY ? undefined : opened.waits?.();
    if (waits !== undefined && !isTold) process.stderr.write(`${waits}\n`);
    isTold ||= waits !== undefined;
    const all = counted.line({ name: last, read: received.size, expected: expected.length });
    line.show(opened.line ? `${all} · ${opened.line()}` : all);
  };
  await using opened = await openVenue({ ...options, folder, seed: store.seed, onChange: () => show() });
  const names = new Map(expected.map(({ key, student }) => [key, student.name]));
  for await (const graded of gradeCohort(opened.venue, works, { store, locale })) {
    counted.advance('played');
    const name = names.get(graded.key) ?? graded.key;
    const told = tellGraded(graded, name, say);
    if (!process.stderr.isTTY) process.stderr.write(`${told}\n`);
    const earlier = before.get(nameOf(graded));
    if (earlier)
      await line.around(async () => {
        if (tellChange({ before: earlier, after: graded }, name, say)) changes += 1;
      });
    last = name;
    show();
  }
  const told = opened.told?.() ?? [];
  if (told.length > 0) await line.around(async () => void process.stderr.write(`${told.join('\n')}\n`));
  if (asked.only !== undefined && changes === 0 && !signal.aborted)
    await line.around(async () => void process.stderr.write(`${say('unchanged')}\n`));
  return { done: counted.done(), handIns: expected.map((one) => received.get(one.key) ?? one) };
}

/** What `--only` asks to grade again. */
function againOf({ only }: GradeArguments, { intake: { expected }, say }: GradeIntoOptions): Again {
  if (only === undefined) return () => false;
  if (only === 'undecided' || only === 'failed')
    return ({ outcome }) => outcome.kind === 'report' && outcome.verdict === only;
  const named = expected.filter(({ key, student }) => key === only || student.name === only);
  if (named.length === 0)
    throw new UsageError(say('only-what', { value: only, example: expected[0]?.key ?? '' }));
  return ({ key }) => named.some((one) => one.key === key);
}
