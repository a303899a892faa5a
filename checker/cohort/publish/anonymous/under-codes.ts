import type { Mark } from '../../../model/cohort/cohort.ts';
import type { Published } from '../marks/published.ts';
import type { Codes } from './codes.ts';

/** Marks under codes, in the order of the codes: the order of the names would tell them too. */
export function underCodes(marks: readonly Mark[], { codeOf, coverOf }: Codes): readonly Published[] {
  return marks
    .map((mark) => {
      const code = codeOf(mark.handIn.key);
      return { mark, file: code, name: code, cover: coverOf(mark.handIn) };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
