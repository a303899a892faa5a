import type { HandInNote, HandInProblem } from '../../model/cohort/hand-in.ts';
import type { Locale } from '../../model/locale.ts';
import { unreachable } from '../../model/unreachable.ts';
import { tame } from '../text/invisible.ts';
import { cohortWords } from './words.ts';

/** Why a hand-in cannot be graded, in one line without characters that a terminal obeys. */
export function handInProblemWords(problem: HandInProblem, locale: Locale): string {
  return tame(wordsOf(problem, locale), { ascii: false });
}

/** What was left aside in a hand-in, in one line. */
export function handInNoteWords({ code, path }: HandInNote, locale: Locale): string {
  const t = cohortWords(locale);
  return tame(code === 'more' ? t('note.more') : t(`note.${code}`, { path }), { ascii: false });
}

function wordsOf(problem: HandInProblem, locale: Locale): string {
  const t = cohortWords(locale);
  switch (problem.code) {
    case 'nothing-handed-in':
      return t('hand-in.nothing-handed-in');
    case 'empty':
      return t('hand-in.empty', { path: problem.path });
    case 'unsupported-archive':
      return t(`hand-in.unsupported-${problem.format}`, { path: problem.path });
    case 'broken-archive':
    case 'unreadable':
      return t(`hand-in.${problem.code}`, { path: problem.path, what: problem.what });
    case 'too-large': {
      const { path, limit, most } = problem;
      return t(`hand-in.too-large-${limit}`, { path, most: limit === 'bytes' ? most / 1_000_000 : most });
    }
    case 'escapes':
      return t('hand-in.escapes', { path: problem.path, entry: problem.entry });
    case 'no-repository':
      return t('hand-in.no-repository', { path: problem.path, what: problem.what ?? 'git' });
    case 'nothing-before-deadline':
      return t('hand-in.nothing-before-deadline', { path: problem.path });
    default:
      return unreachable(problem);
  }
}
