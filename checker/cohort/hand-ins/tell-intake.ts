import stringWidth from 'string-width';
import { handInNoteWords, handInProblemWords } from '../../explain/cohort/hand-in-words.ts';
import { cohortWords } from '../../explain/cohort/words.ts';
import { languageName } from '../../explain/language.ts';
import { problemWords } from '../../explain/problem-words.ts';
import { tame } from '../../explain/text/invisible.ts';
import { listOf } from '../../explain/text/list.ts';
import type { HandIn } from '../../model/cohort/hand-in.ts';
import type { Locale } from '../../model/locale.ts';
import type { FoundLanguage, FoundPrograms } from './find-programs.ts';
import type { OpenedIntake } from './open-intake.ts';

/** A hand-in with what it has for each question; nothing if it has no folder. */
export interface SurveyedHandIn {
  readonly handIn: HandIn;
  readonly found: readonly FoundPrograms[];
}

/** What `--dry-run` says: a table of what was found where, problems and notes below each student, and a sum. */
export function tellIntake(
  { surveyed, leftOut }: { readonly surveyed: readonly SurveyedHandIn[] } & Pick<OpenedIntake, 'leftOut'>,
  locale: Locale,
): string {
  const t = cohortWords(locale);
  const heading = [t('table.student'), t('table.question'), t('table.language'), t('table.files')] as const;
  const blocks = surveyed.map((one) => ({ rows: rowsOf(one, locale), remarks: remarksOn(one, locale) }));
  const widths = widthsOf([heading, ...blocks.flatMap(({ rows }) => rows)]);
  const lines = blocks.flatMap(({ rows, remarks }) => [
    ...rows.map((row) => laidOut(row, widths)),
    ...remarks.map((remark) => `    ${remark}`),
  ]);
  const others =
    leftOut.length > 0 ? ['', t('table.left-out', { names: leftOut.map(plain).join(', ') })] : [];
  return [laidOut(heading, widths), ...lines, ...others, '', sum(surveyed, locale), ''].join('\n');
}

/** Student, question, language, files. */
type TableRow = readonly [string, string, string, string];

function rowsOf({ handIn, found }: SurveyedHandIn, locale: Locale): readonly TableRow[] {
  const t = cohortWords(locale);
  const nothing = found.filter(({ kind }) => kind === 'nothing').map(({ question }) => question);
  const rows = found.flatMap((each): TableRow[] =>
    each.kind === 'found' ? each.languages.map((one) => rowOf(each.question, one, locale)) : [],
  );
  if (nothing.length > 0) rows.push(['', nothing.join(', '), '–', t('table.nothing')]);
  const [[, ...first] = ['', '', '', ''], ...others] = rows;
  return [[nameOf(handIn), ...(first as [string, string, string])], ...others];
}

function rowOf(
  question: string,
  { languages, files, missing, isStub }: FoundLanguage,
  locale: Locale,
): TableRow {
  const t = cohortWords(locale);
  const names = files.map(plain).join(', ');
  const [role] = missing;
  const where = role ? t('table.part', { files: names, role }) : names;
  const told = isStub ? t('table.stub', { files: where }) : where;
  return ['', question, languages.map(languageName).join(' + '), told];
}

function nameOf({ student: { name }, key }: HandIn): string {
  return plain(name) || key;
}

/** What a person reads below a student’s rows: why it cannot be graded, what is unclear, what was left aside. */
function remarksOn({ handIn, found }: SurveyedHandIn, locale: Locale): readonly string[] {
  const t = cohortWords(locale);
  const { problem, members, notes } = handIn;
  const names =
    members &&
    listOf(
      members.map(({ name }) => plain(name)),
      'and',
      locale,
    );
  return [
    ...(problem ? [`✗ ${handInProblemWords(problem, locale)}`] : []),
    ...found.flatMap((each) => (each.kind === 'unclear' ? [`? ${unclearWords(each, locale)}`] : [])),
    ...(names ? [`· ${t('table.group', { names })}`] : []),
    ...notes.map((note) => `· ${handInNoteWords(note, locale)}`),
  ];
}

function unclearWords(
  { question, problem }: FoundPrograms & { readonly kind: 'unclear' },
  locale: Locale,
): string {
  const t = cohortWords(locale);
  if (problem.code === 'unread-archive') return t('table.unread-archive', { question });
  if (problem.code === 'ambiguous') {
    const { role, files } = problem;
    return t('table.ambiguous', { question, role, files: files.map(plain).join(', ') });
  }
  return t('table.unclear', { question, why: problemWords(problem, locale) });
}

function sum(surveyed: readonly SurveyedHandIn[], locale: Locale): string {
  const problems = surveyed.flatMap(({ handIn: { problem } }) => problem ?? []);
  const absent = problems.filter(({ code }) => code === 'nothing-handed-in').length;
  return cohortWords(locale)('table.sum', {
    all: surveyed.length,
    gradable: surveyed.length - problems.length,
    problems: problems.length - absent,
    absent,
    unclear: surveyed.flatMap(({ found }) => found.filter(({ kind }) => kind === 'unclear')).length,
  });
}

function widthsOf(rows: readonly TableRow[]): readonly number[] {
  return [0, 1, 2].map((column) => Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))));
}

function laidOut(row: TableRow, widths: readonly number[]): string {
  const cells = row.map(
    (cell, column) => cell + ' '.repeat(Math.max((widths[column] ?? 0) - stringWidth(cell), 0)),
  );
  return cells.join('  ').trimEnd();
}

function plain(text: string): string {
  return tame(text, { ascii: false });
}
