import { problemWords } from '../../explain/problem-words.ts';
import { translator } from '../../explain/words.ts';
import type { Locale } from '../../model/locale.ts';
import type { DialogueReport, Report } from '../../model/report.ts';

/** A dialogue that was not played, of which there is nothing to tell. */
export function isSkipped({ verdict, findings }: DialogueReport): boolean {
  return verdict === 'skipped' && findings.length === 0;
}

/** How many dialogues were not played and what has to be done first; undefined when all were. */
export function whySkipped({ dialogues, problem }: Report, locale: Locale): string | undefined {
  const count = dialogues.filter(isSkipped).length;
  if (problem) return translator(locale)('skipped.problem', { count, reason: problemWords(problem, locale) });
  const why = count < dialogues.length ? 'above' : 'unknown';
  return count === 0 ? undefined : translator(locale)('skipped', { count, why });
}
