import type { Mark } from '../../../model/cohort/cohort.ts';
import type { Published } from '../marks/published.ts';
import { coverOf } from './cover.ts';

interface UnderCodesOptions {
  /** The code of each hand-in that has one, by its key: a code stays the same when the class is graded again. */
  readonly known: ReadonlyMap<string, string>;
  /** A code by chance, which nothing of the hand-in tells. */
  readonly newCode: () => string;
}

/** Marks under codes, in the order of the codes: the order of the names would tell them too. */
export function underCodes(
  marks: readonly Mark[],
  { known, newCode }: UnderCodesOptions,
): readonly Published[] {
  const taken = new Set(known.values());
  const fresh = () => {
    let code = newCode();
    while (taken.has(code)) code = newCode();
    taken.add(code);
    return code;
  };
  return marks
    .map((mark) => {
      const code = known.get(mark.handIn.key) ?? fresh();
      return { mark, file: code, name: code, cover: coverOf(mark.handIn, code) };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
