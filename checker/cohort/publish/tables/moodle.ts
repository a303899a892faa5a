import type { Locale } from '../../../model/locale.ts';
import { sayCohort } from '../../words/say.ts';
import { numberWords, rounded } from '../marks/numbers.ts';
import { type Person, peopleOf } from '../marks/people.ts';
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
  const all = published.flatMap((one) => peopleOf(one).map((person) => ({ one, person })));
  const by = mappedBy(all.map(({ person }) => person));
  const isIn = ({ one, person }: (typeof all)[number]) =>
    person[by] !== undefined && one.mark.mark !== undefined;
  const outOf = numberWords(published[0]?.mark.outOf ?? 20, locale);
  const columns = [say(`column.${by}`), say('column.mark', { outOf }), say('column.feedback')];
  const rows = all
    .filter(isIn)
    .map(({ one, person }) => [person[by], rounded(one.mark.mark ?? 0), feedbackOf(one, locale)]);
  const leftOut = all.filter((each) => !isIn(each)).map(({ one }) => one);
  return { table: { columns, rows }, leftOut: [...new Set(leftOut)] };
}

function mappedBy(people: readonly Person[]): 'id' | 'email' {
  const having = (field: 'id' | 'email') => people.filter((one) => one[field] !== undefined).length;
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
