import { problemWords } from '../../explain/problem-words.ts';
import type { QuestionMark } from '../../model/cohort/cohort.ts';
import type { Locale } from '../../model/locale.ts';
import { sayCohort } from './say.ts';

/** Why a question has no report, as a clause; undefined if it has one. */
export function whyNoReport({ graded, verdict }: QuestionMark, locale: Locale): string | undefined {
  if (graded?.outcome.kind === 'report') return undefined;
  if (graded?.outcome.kind === 'no-program') return problemWords(graded.outcome.problem, locale);
  const isAbsent = verdict === 'not-handed-in' || verdict === 'no-program' || verdict === 'not-graded';
  return isAbsent ? sayCohort(locale)(`verdict.${verdict}`) : undefined;
}
