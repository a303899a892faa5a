import type { HandIn } from '../../../model/cohort/hand-in.ts';
import type { Locale } from '../../../model/locale.ts';
import { writeWhole } from '../../write-whole.ts';
import { csv } from '../tables/csv.ts';
import { keyTable } from '../tables/key-table.ts';
import type { Codes } from './codes.ts';
import { coverOf } from './cover.ts';
import { coverNames } from './cover-names.ts';
import { knownCodes } from './known-codes.ts';

export interface AssignCodesOptions {
  /** The file that says whose each code is. It is not handed on. */
  readonly file: string;
  readonly locale: Locale;
  /** A code by chance, which nothing of the hand-in tells. */
  readonly newCode: () => string;
}

/**
 * Gives each hand-in a code, the one that it has in the file if it has one, and writes the file: no page is published under
 * a code that could be lost.
 */
export async function assignCodes(
  handIns: readonly HandIn[],
  { file, locale, newCode }: AssignCodesOptions,
): Promise<Codes> {
  const codes = withFresh(handIns, { known: await knownCodes(file), newCode });
  const codeOf = (key: string) => codes.get(key) ?? '?';
  const sorted = handIns.map((handIn) => ({ code: codeOf(handIn.key), handIn }));
  await writeWhole(
    file,
    csv(keyTable(sorted.sort((one, other) => (one.code < other.code ? -1 : 1))), locale),
  );
  const names = coverNames(sorted);
  return {
    codeOf,
    coverOf(handIn) {
      const own = coverOf(handIn, codeOf(handIn.key));
      return (text) => names(own(text));
    },
  };
}

/** The codes that are known, and one for each hand-in without. */
function withFresh(
  handIns: readonly HandIn[],
  { known, newCode }: { readonly known: ReadonlyMap<string, string>; readonly newCode: () => string },
): ReadonlyMap<string, string> {
  const codes = new Map(known);
  const taken = new Set(codes.values());
  for (const { key } of handIns) {
    if (codes.has(key)) continue;
    let code = newCode();
    while (taken.has(code)) code = newCode();
    taken.add(code);
    codes.set(key, code);
  }
  return codes;
}
