import type { FindingCode } from '../../../model/finding.ts';
import type { Published } from '../marks/published.ts';

/** A finding, with how many of the class have it and in which dialogues. */
export interface FindingCount {
  readonly code: FindingCode;
  readonly students: number;
  /** The dialogues in which it was met, as `q3 three-rounds`, the most frequent first. */
  readonly dialogues: readonly { readonly at: string; readonly students: number }[];
}

/** The findings of a class, the most met first. Each counts once a student, however many dialogues it fails. */
export function countFindings(published: readonly Published[]): readonly FindingCount[] {
  const met = new Map<FindingCode, { students: number; readonly at: Map<string, number> }>();
  for (const one of published) {
    const seen = new Set<FindingCode>();
    for (const { code, at } of findingsOf(one)) {
      const count = met.get(code) ?? { students: 0, at: new Map() };
      met.set(code, count);
      if (!seen.has(code)) count.students += 1;
      seen.add(code);
      count.at.set(at, (count.at.get(at) ?? 0) + 1);
    }
  }
  return [...met]
    .map(([code, { students, at }]) => ({ code, students, dialogues: mostFirst(at) }))
    .sort((one, other) => other.students - one.students);
}

/** The finding for which each dialogue did not pass. */
export function findingsOf({
  mark,
}: Published): readonly { readonly code: FindingCode; readonly at: string }[] {
  return mark.questions.flatMap(({ question, dialogues }) =>
    dialogues.flatMap(({ id, verdict, codes: [code] }) =>
      code && verdict !== 'passed' ? [{ code, at: `${question} ${id}` }] : [],
    ),
  );
}

function mostFirst(at: ReadonlyMap<string, number>): FindingCount['dialogues'] {
  return [...at]
    .map(([name, students]) => ({ at: name, students }))
    .sort((one, other) => other.students - one.students);
}
