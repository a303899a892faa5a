import { problemWords } from '../../explain/problem-words.ts';
import type { HandInProblem, QuestionMark } from '../../model/cohort.ts';
import type { Locale } from '../../model/locale.ts';
import { unreachable } from '../../model/unreachable.ts';
import { sayCohort } from './say.ts';

/** Why a hand-in cannot be graded, as a clause: `tp.rar is an archive that is not unpacked here (rar)`. */
export function handInWords(problem: HandInProblem, locale: Locale): string {
  const say = sayCohort(locale);
  switch (problem.code) {
    case 'nothing-handed-in':
      return say('hand-in.nothing-handed-in');
    case 'empty':
      return say('hand-in.empty', { path: problem.path });
    case 'unsupported-archive':
      return say('hand-in.unsupported-archive', { path: problem.path, format: problem.format });
    case 'too-large':
      return say(`hand-in.too-large-${problem.limit}`, { path: problem.path, most: problem.most });
    case 'escapes':
      return say('hand-in.escapes', { path: problem.path, entry: problem.entry });
    case 'broken-archive':
    case 'unreadable':
      return say(`hand-in.${problem.code}`, { path: problem.path, what: problem.what });
    case 'no-repository':
    case 'nothing-before-deadline':
      return say(`hand-in.${problem.code}`, { path: problem.path, what: problem.what ?? '' });
    default:
      return unreachable(problem);
  }
}

/** Why a question has no report, as a clause; undefined if it has one. */
export function whyNoReport({ graded, verdict }: QuestionMark, locale: Locale): string | undefined {
  if (graded?.outcome.kind === 'report') return undefined;
  if (graded?.outcome.kind === 'no-program') return problemWords(graded.outcome.problem, locale);
  const isAbsent = verdict === 'not-handed-in' || verdict === 'no-program';
  return isAbsent ? sayCohort(locale)(`verdict.${verdict}`) : undefined;
}
