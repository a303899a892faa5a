import { problemWords } from '../../explain/problem-words.ts';
import { CheckerFault } from '../../model/fault.ts';
import type { Locale } from '../../model/locale.ts';
import type { Problem } from '../../model/problem.ts';
import { ReportError } from './report-error.ts';

/** A problem as JSON. Of a fault of the checker's, `what` is the message. */
export type SavedProblem = { readonly message: string } & (
  | Exclude<Problem, { readonly code: 'checker-fault' }>
  | { readonly code: 'checker-fault'; readonly what: string }
);

/** Why a submission could not be played, as JSON: in fields and in words. */
export function problemObject(problem: Problem, locale: Locale): SavedProblem {
  const message = problemWords(problem, locale);
  if (problem.code !== 'checker-fault') return { ...problem, message };
  return { code: problem.code, what: problem.fault.message, message };
}

/** Reads a problem back. Earlier reports have no more of it than its code and its message. */
export function restoreProblem({ message: _, ...saved }: SavedProblem): Problem {
  const own = {
    'missing-tool': 'tool',
    'port-held': 'port',
    'unusable-command': 'word',
    'broken-tool': 'tool',
    'no-build-folder': 'folders',
    'build-folder-noexec': 'folder',
    'few-descriptors': 'limit',
    'few-processes': 'free',
    'no-terminal': 'device',
    'no-sandbox': 'said',
    'long-line': 'bytes',
    'workers-lost': 'tries',
    exhausted: 'lack',
    'nothing-to-explore': 'question',
    'checker-fault': 'what',
  };
  if (!(own[saved.code] in saved)) throw new ReportError({ code: 'keeps-too-little' });
  if (saved.code === 'checker-fault') return { code: saved.code, fault: new CheckerFault(saved.what) };
  return saved.code === 'port-held' ? { ...saved, holder: saved.holder } : saved;
}
