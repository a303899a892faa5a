import type { DialogueResult, Graded } from '../../model/cohort/cohort.ts';

/**
 * Creates a function that makes equal results of dialogues one object: a large cohort has many results and few that
 * differ, and all of them are kept in memory.
 */
export function createSharing(): (graded: Graded) => Graded {
  const known = new Map<string, DialogueResult>();
  const shared = (result: DialogueResult): DialogueResult => {
    const text = JSON.stringify(result);
    const one = known.get(text) ?? result;
    known.set(text, one);
    return one;
  };
  return (graded) => {
    const { outcome } = graded;
    if (outcome.kind !== 'report') return graded;
    return { ...graded, outcome: { ...outcome, dialogues: outcome.dialogues.map(shared) } };
  };
}
