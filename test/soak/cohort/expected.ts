import type { Graded } from '../../../checker/model/cohort/cohort.ts';

/** What a hand-in of a generated cohort must come to. */
export type Expected =
  /** Its question passes; with all points, if it is a solution. */
  | { readonly kind: 'passes'; readonly question: string; readonly points: 'all' | 'some' }
  /** A dialogue of its question fails, with this finding first; any, if its kind is not known. */
  | { readonly kind: 'fails'; readonly question: string; readonly dialogue: string; readonly code?: string }
  /** A dialogue of its question passes, whatever the program tries beside. */
  | { readonly kind: 'contained'; readonly question: string; readonly dialogue: string }
  /** It has no result at all: a human sees why. */
  | { readonly kind: 'unreadable' };

/** What is not as it must be among the results, in words. `made` has the hand-ins by their keys. */
export function wrongMarks(
  made: ReadonlyMap<string, { readonly name: string; readonly expected: Expected }>,
  results: readonly Graded[],
): readonly string[] {
  return [...made].flatMap(([key, { name, expected }]) => {
    const question = expected.kind === 'unreadable' ? undefined : expected.question;
    const graded = results.find(
      (one) => one.key === key && (question === undefined || one.question === question),
    );
    const difference = differenceFrom(expected, graded);
    return difference === undefined ? [] : [`${key}, ${name}: ${difference}`];
  });
}

/** How a result differs from what it must be, in words; undefined if it does not. */
function differenceFrom(expected: Expected, graded: Graded | undefined): string | undefined {
  if (expected.kind === 'unreadable') return graded && 'it was graded, though nothing of it can be read';
  if (graded?.outcome.kind !== 'report') return 'it has no report';
  const { verdict, dialogues } = graded.outcome;
  const found = dialogues.map(({ id, codes: [code = 'nothing'] }) => `${id} ${code}`).join(', ');
  if (expected.kind === 'passes') {
    const hasAll =
      expected.points === 'some' || dialogues.every(({ earned, possible }) => earned === possible);
    return verdict === 'passed' && hasAll ? undefined : `it must pass; it ${verdict}: ${found}`;
  }
  const named = dialogues.find(({ id }) => id === expected.dialogue);
  if (expected.kind === 'contained')
    return named?.verdict === 'passed' ? undefined : `${expected.dialogue} must pass; ${found}`;
  const [code] = named?.codes ?? [];
  const isNamed = expected.code === undefined || code === expected.code;
  if (named?.verdict === 'failed' && isNamed) return undefined;
  return `${expected.dialogue} must fail with ${expected.code ?? 'any finding'}; ${named?.verdict}: ${found}`;
}
