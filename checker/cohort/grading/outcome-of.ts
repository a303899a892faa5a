import { problemWords } from '../../explain/problem-words.ts';
import type { GradedOutcome } from '../../model/cohort/cohort.ts';
import type { Locale } from '../../model/locale.ts';
import type { Report } from '../../model/report.ts';

/** A report in short: what marks are made from. */
export function outcomeOf({ verdict, languages, dialogues, problem }: Report, locale: Locale): GradedOutcome {
  return {
    kind: 'report',
    verdict,
    languages,
    dialogues: dialogues.map(({ id, verdict, points, findings }) => ({
      id,
      verdict,
      ...points,
      codes: findings.map(({ code }) => code),
    })),
    ...(problem && { problem: problemWords(problem, locale) }),
  };
}
