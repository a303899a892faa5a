import type { Locale } from '../../../model/locale.ts';
import { sayCohort } from '../../words/say.ts';
import { numberWords, rounded } from '../marks/numbers.ts';
import type { Published } from '../marks/published.ts';
import { verdictWord } from '../marks/verdict-word.ts';
import type { GradeTable } from './table.ts';

/** The table for Moodle, and the hand-ins that are not in it. */
export interface MoodleTable {
  readonly table: GradeTable;
  /** Moodle could not tell whose they are, or they are not decided yet. */
  readonly leftOut: readonly Published[];
}

/**
 * The table for Moodle's import of grades from CSV: by ID number where every student has one, by address otherwise. Moodle
 * refuses the whole file for one user that it does not know, and would take an empty mark for a mark; so a
 * row that has no such name, or no mark, is left out. To be written in English: Moodle reads decimal points everywhere.
 */
export function moodleTable(published: readonly Published[], locale: Locale): MoodleTable {
  const say = sayCohort(locale);
  const by = mappedBy(published);
  const isIn = (one: Published) => one[by] !== undefined && one.mark.mark !== undefined;
  const listed = published.filter(isIn);
  const outOf = numberWords(published[0]?.mark.outOf ?? 20, locale);
  const columns = [say(`column.${by}`), say('column.mark', { outOf }), say('column.feedback')];
  const rows = listed.map((one) => [one[by], rounded(one.mark.mark ?? 0), feedbackOf(one, locale)]);
  return { table: { columns, rows }, leftOut: published.filter((one) => !isIn(one)) };
}

function mappedBy(published: readonly Published[]): 'id' | 'email' {
  const having = (field: 'id' | 'email') => published.filter((one) => one[field] !== undefined).length;
  return having('email') > having('id') ? 'email' : 'id';
}

function feedbackOf({ mark, cover }: Published, locale: Locale): string {
  return mark.questions
    .map(({ question, earned, possible, verdict, override }) => {
      const points = `${numberWords(earned ?? 0, locale)}/${numberWords(possible, locale)}`;
      const reason = override ? ` (${cover(override.reason)})` : '';
      return `${question} ${points} ${verdictWord(verdict, locale)}${reason}`;
    })
    .join('; ');
}
