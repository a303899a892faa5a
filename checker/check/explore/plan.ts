import fc from 'fast-check';

/** What chance decides about a dialogue, as numbers. Any numbers give a dialogue that follows the rules. */
export interface Plan {
  readonly acts: readonly PlannedMove[];
  /** Index into the casts of the question, modulo their number. */
  readonly cast: number;
  /** Which ending the dialogue gets; 0 for none. */
  readonly ending: number;
}

/** One act of either side. The smaller the numbers, the simpler the act. */
export interface PlannedMove {
  readonly who: number;
  readonly how: number;
  readonly text: number;
  /** How many lines more than two go into one segment. */
  readonly more: number;
  /** Whether its expectations come only after the next act. */
  readonly later: boolean;
}

/** The verbs with which the peer sends; `sends` twice because it is the most usual. */
export const ways = ['sends', 'sends', 'sends part of', 'sends together', 'drips'] as const;

const together = ways.indexOf('sends together');

const move: fc.Arbitrary<PlannedMove> = fc.record(
  {
    who: fc.nat(1),
    how: fc.nat(4),
    text: fc.nat(9),
    more: fc.nat(1),
    later: fc.boolean(),
  },
  { noNullPrototype: true },
);

const plan: fc.Arbitrary<Plan> = fc.record(
  {
    acts: fc.array(move, { minLength: 1, maxLength: 12, size: 'max' }),
    cast: fc.nat(4),
    ending: fc.nat(2),
  },
  { noNullPrototype: true },
);

/** Draws `count` plans; the same seed draws the same ones. */
export function drawPlans(count: number, seed: number): readonly Plan[] {
  return fc.sample(plan, { numRuns: count, seed });
}

/** Simpler variants of a plan, the largest saving first. The simplest plan has none. */
export function* plainerPlans(than: Plan): Generator<Plan, void, undefined> {
  for (const { value } of plan.shrink(than, undefined)) yield value;
  yield* merged(than);
}

/**
 * fast-check cannot know that two acts of one side in a row may be merged into one act that sends both in one
 * segment.
 */
function* merged(than: Plan): Generator<Plan, void, undefined> {
  for (const [index, one] of than.acts.entries()) {
    const other = than.acts[index + 1];
    if (one.how === together || other?.who !== one.who) continue;
    const both = { ...one, how: together, more: 0 };
    yield { ...than, acts: [...than.acts.slice(0, index), both, ...than.acts.slice(index + 2)] };
  }
}
