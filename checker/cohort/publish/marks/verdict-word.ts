import { translator } from '../../../explain/words.ts';
import type { QuestionMark } from '../../../model/cohort/cohort.ts';
import type { Locale } from '../../../model/locale.ts';
import { sayCohort } from '../../words/say.ts';

/** A verdict on a question as a word, also where there is no report. */
export function verdictWord(verdict: QuestionMark['verdict'], locale: Locale): string {
  return verdict === 'not-handed-in' || verdict === 'no-program' || verdict === 'not-graded'
    ? sayCohort(locale)(`verdict.${verdict}`)
    : translator(locale)(`verdict.${verdict}`);
}
