import type { CohortComparison, ComparedProgram, LookAlikes } from '../../../model/cohort/similar.ts';
import type { Codes } from '../anonymous/codes.ts';

/** A program as it is published: under the student's name, or under a code. */
export interface PublishedProgram {
  readonly name: string;
  /** The question, and the file in the hand-in. */
  readonly question: string;
  readonly file: string;
  readonly lines: readonly string[];
}

/** Two programs that are alike, as they are published. */
export interface PublishedAlikes extends Pick<LookAlikes, 'share' | 'lines'> {
  readonly left: PublishedProgram;
  readonly right: PublishedProgram;
}

/** Puts what is alike under names, or under codes without the names that stand in the programs. */
export function publishedAlikes(
  { alike }: CohortComparison,
  codes: Codes | undefined,
): readonly PublishedAlikes[] {
  return alike.map(({ left, right, share, lines }) => ({
    ...{ share, lines, left: publishedProgram(left, codes), right: publishedProgram(right, codes) },
  }));
}

/** A program under its student's name, or under a code. */
export function publishedProgram(
  { handIn, question, file, lines }: ComparedProgram,
  codes: Codes | undefined,
): PublishedProgram {
  if (!codes) return { name: handIn.student.name, question, file, lines };
  const cover = codes.coverOf(handIn);
  return { name: codes.codeOf(handIn.key), question, file: cover(file), lines: lines.map(cover) };
}
