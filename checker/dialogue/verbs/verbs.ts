import { actVerbs } from './act-verbs.ts';
import { expectationVerbs } from './expectation-verbs.ts';
import type { VerbRow } from './verb-row.ts';

/** Every verb of the language, for the parser and the reference. */
export const verbs: readonly VerbRow[] = [...actVerbs, ...expectationVerbs];

/** The longest verb is tried first. Any white space may separate the words of a verb. */
const patterns = [...verbs]
  .sort((a, b) => b.name.length - a.name.length)
  .map((row) => ({ row, pattern: new RegExp(`^${row.name.replaceAll(' ', '[ \\t]+')}(?:[ \\t]+|$)`, 'u') }));

/** The longest verb at the beginning of `words`, and the words after it. */
export function findVerb(words: string): { readonly row: VerbRow; readonly rest: string } | undefined {
  for (const { row, pattern } of patterns) {
    const found = pattern.exec(words);
    if (found) return { row, rest: words.slice(found[0].length) };
  }
  return undefined;
}
