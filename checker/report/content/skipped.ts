import { problemWords } from '../../explain/problem-words.ts';
import { translator } from '../../explain/words.ts';
import type { Locale } from '../../model/locale.ts';
import type { DialogueReport, Report } from '../../model/report.ts';

/** Whether a dialogue was not played and has no finding of its own. */
export function isSkipped({ verdict, findings }: DialogueReport): boolean {
  return verdict === 'skipped' && findings.length === 0;
}

/** A sentence on how many dialogues were not played and why; undefined if all were played. */
export function whySkipped({ dialogues, problem }: Report, locale: Locale): string | undefined {
  const count = dialogues.filter(isSkipped).length;
  if (problem) return translator(locale)('skipped.problem', { count, reason: problemWords(problem, locale) });
  const why = count < dialogues.length ? 'above' : 'unknown';
  return count === 0 ? undefined : translator(locale)('skipped', { count, why });
}
