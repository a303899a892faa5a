import type { QuestionMark } from '../../../model/cohort/cohort.ts';
import type { FindingCode } from '../../../model/finding.ts';

/** The finding of each dialogue that did not pass, the most frequent first, each only once. */
export function mainFindings(questions: readonly QuestionMark[]): readonly FindingCode[] {
  const counts = new Map<FindingCode, number>();
  for (const { dialogues } of questions)
    for (const { verdict, codes } of dialogues) {
      const [code] = codes;
      if (verdict !== 'passed' && code) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  return [...counts].sort(([, one], [, other]) => other - one).map(([code]) => code);
}
