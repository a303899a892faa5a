import { join } from 'node:path';
import { numberWords } from '../../cohort/publish/marks/numbers.ts';
import { handInProblemWords } from '../../explain/cohort/hand-in-words.ts';
import { listOf } from '../../explain/text/list.ts';
import type { Mark } from '../../model/cohort/cohort.ts';
import type { Locale } from '../../model/locale.ts';
import type { SayGrade } from '../words/grade/say.ts';
import type { PublishedGrades } from './publish-grades.ts';

/** Those that are named; the page for the course has all. */
const mostNamed = 20;

export interface TellSummaryOptions {
  /** The folder of the results, as the person wrote it. */
  readonly dir: string;
  /** That of what is published; under codes another one. */
  readonly published: string;
  readonly locale: Locale;
  readonly say: SayGrade;
}

/** What came of a grading, for a person: the marks in sum, and what waits for a decision. */
export function tellSummary(
  { gradebook: { marks, questions }, notForMoodle }: PublishedGrades,
  options: TellSummaryOptions,
): string {
  const { dir, published, locale, say } = options;
  const marked = marks.flatMap(({ mark }) => mark ?? []);
  const absent = marks.filter(({ handIn }) => handIn.problem?.code === 'nothing-handed-in').length;
  const open = marks.filter(({ mark }) => mark === undefined);
  const [outOf = 20] = marks.map((one) => one.outOf);
  const mean = marked.reduce((sum, one) => sum + one, 0) / Math.max(1, marked.length);
  const files = { csv: join(published, 'grades.csv'), index: join(published, 'index.html') };
  return [
    say('summary.handIns', { count: marks.length, questions: questions.length }),
    ...(marked.length > 0
      ? [
          say('summary.marked', {
            count: marked.length,
            mean: numberWords(mean, locale),
            outOf: numberWords(outOf, locale),
          }),
        ]
      : []),
    ...(absent > 0 ? [say('summary.nothing', { count: absent })] : []),
    ...(open.length > 0
      ? [say('summary.open', { count: open.length, file: join(dir, 'overrides.csv'), index: files.index })]
      : []),
    ...open
      .slice(0, mostNamed)
      .map((one) => say('summary.open.row', { name: one.handIn.student.name, why: whyOpen(one, options) })),
    ...(notForMoodle.length > 0 ? [say('summary.moodle', { count: notForMoodle.length })] : []),
    say('summary.files', files),
    '',
  ].join('\n');
}

/** Why a human has to decide. */
function whyOpen({ handIn, questions }: Mark, { locale, say }: TellSummaryOptions): string {
  if (handIn.problem) return handInProblemWords(handIn.problem, locale);
  const open = questions.filter(({ earned }) => earned === undefined);
  const unclear = open.filter(({ verdict }) => verdict === 'no-program');
  const key = unclear.length > 0 ? 'why.no-program' : 'why.undecided';
  const named = (unclear.length > 0 ? unclear : open).map(({ question }) => question);
  return say(key, { questions: listOf(named, 'and', locale) });
}
