import type { Gradebook, QuestionMark } from '../../../model/cohort/cohort.ts';
import type { Locale } from '../../../model/locale.ts';
import { sayCohort } from '../../words/say.ts';
import { mainFindings } from '../marks/main-findings.ts';
import { numberWords, rounded } from '../marks/numbers.ts';
import { type Person, peopleOf } from '../marks/people.ts';
import type { Published } from '../marks/published.ts';
import { stateOf } from '../marks/state.ts';
import { verdictWord } from '../marks/verdict-word.ts';
import type { GradeTable, TableCell } from './table.ts';

interface GradesTableOptions {
  readonly gradebook: Gradebook;
  readonly locale: Locale;
  readonly anonymous: boolean;
}

/** The marks with what they come from: a row for each student, three columns for each question. */
export function gradesTable(
  published: readonly Published[],
  { gradebook, locale, anonymous }: GradesTableOptions,
): GradeTable {
  const say = sayCohort(locale);
  const outOf = numberWords(published[0]?.mark.outOf ?? 20, locale);
  const student = anonymous
    ? [say('column.code')]
    : [say('column.name'), say('column.id'), say('column.email'), say('column.group')];
  const columns = [
    ...student,
    say('column.mark', { outOf }),
    say('column.state'),
    ...gradebook.questions.flatMap(({ id }) => [
      say('column.points', { question: id }),
      say('column.possible', { question: id }),
      say('column.verdict', { question: id }),
    ]),
    say('column.late'),
    say('column.penalty'),
    say('column.override'),
    say('column.found'),
    say('column.report'),
    ...(anonymous ? [] : [say('column.key')]),
  ];
  return {
    columns,
    rows: published.flatMap((one) =>
      peopleOf(one).map((person) => rowOf(one, person, { gradebook, locale, anonymous })),
    ),
  };
}

function rowOf(
  one: Published,
  person: Person,
  { gradebook, locale, anonymous }: GradesTableOptions,
): readonly TableCell[] {
  const { mark, file, key } = one;
  const { name, id, email, group } = person;
  const { questions, penalty } = mark;
  return [
    ...(anonymous ? [name] : [name, id, email, group]),
    mark.mark === undefined ? undefined : rounded(mark.mark),
    sayCohort(locale)(`state.${stateOf(mark)}`),
    ...gradebook.questions.flatMap((question) =>
      questionCells(
        questions.find((each) => each.question === question.id),
        locale,
      ),
    ),
    penalty && rounded(penalty.hoursLate),
    penalty && rounded(penalty.points),
    overridesOf(one, locale),
    mainFindings(questions).slice(0, 3).join(', '),
    `reports/${file}.html`,
    ...(anonymous ? [] : [key]),
  ];
}

function questionCells(mark: QuestionMark | undefined, locale: Locale): readonly TableCell[] {
  if (!mark) return [undefined, undefined, undefined];
  const earned = mark.earned === undefined ? undefined : rounded(mark.earned);
  return [earned, rounded(mark.possible), verdictWord(mark.verdict, locale)];
}

function overridesOf({ mark, cover }: Published, locale: Locale): string | undefined {
  const all = mark.questions.flatMap(({ question, override }) =>
    override ? [`${question}: ${numberWords(override.points, locale)} (${cover(override.reason)})`] : [],
  );
  return all.length === 0 ? undefined : all.join('; ');
}
