import { actVerbs } from './act-verbs.ts';
import { expectationVerbs } from './expectation-verbs.ts';
import type { VerbRow } from './verb-row.ts';

/** Every verb of the language: what the parser accepts and what the reference describes. */
export const verbs: readonly VerbRow[] = [...actVerbs, ...expectationVerbs];

/** White space between the words of a verb is folded; the longest verb is tried first. */
const patterns = [...verbs]
  .sort((a, b) => b.name.length - a.name.length)
  .map((row) => ({ row, pattern: new RegExp(`^${row.name.replaceAll(' ', '[ \\t]+')}(?:[ \\t]+|$)`, 'u') }));

/** The longest verb that `words` begin with, and what stands behind it. */
export function findVerb(words: string): { readonly row: VerbRow; readonly rest: string } | undefined {
  for (const { row, pattern } of patterns) {
    const found = pattern.exec(words);
    if (found) return { row, rest: words.slice(found[0].length) };
  }
  return undefined;
}
