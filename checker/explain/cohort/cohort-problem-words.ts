import type { CohortProblem } from '../../model/cohort/cohort-problem.ts';
import type { Locale } from '../../model/locale.ts';
import { unreachable } from '../../model/unreachable.ts';
import { tame } from '../text/invisible.ts';
import { handInProblemWords } from './hand-in-words.ts';
import { cohortWords } from './words.ts';

/** Why a cohort cannot be read, in one line without characters that a terminal obeys. */
export function cohortProblemWords(problem: CohortProblem, locale: Locale): string {
  return tame(wordsOf(problem, locale), { ascii: false });
}

function wordsOf(problem: CohortProblem, locale: Locale): string {
  const t = cohortWords(locale);
  switch (problem.code) {
    case 'no-cohort':
    case 'no-hand-ins':
    case 'not-a-cohort':
    case 'no-roster':
      return t(`cohort.${problem.code}`, { path: problem.path });
    case 'cohort-unreadable':
      return handInProblemWords(problem.why, locale);
    case 'no-git':
      return t('cohort.no-git');
    case 'roster-columns':
      return t('cohort.roster-columns', { path: problem.path, there: problem.there.join(', ') });
    case 'roster-broken':
      return t('cohort.roster-broken', { path: problem.path, what: problem.what });
    case 'roster-minutes':
    case 'roster-moment': {
      const { path, line, value } = problem;
      return t(`cohort.${problem.code}`, { path, line, value });
    }
    default:
      return unreachable(problem);
  }
}
