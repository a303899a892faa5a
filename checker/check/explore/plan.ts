import fc from 'fast-check';

/** What chance decides about a dialogue, as numbers only: whatever they are, some dialogue follows the rules and them. */
export interface Plan {
  readonly acts: readonly PlannedMove[];
  /** Which cast, of those that the question has. */
  readonly cast: number;
  /** How it comes to its end: 0 for in the middle of it all. */
  readonly ending: number;
}

/** One act, for whoever has something to say. The smaller the numbers, the plainer the act. */
export interface PlannedMove {
  readonly who: number;
  readonly how: number;
  readonly text: number;
  /** How many lines more than two, in one segment. */
  readonly more: number;
  /** What it makes appear is looked for after the next act only. */
  readonly later: boolean;
}

/** Each way of sending, for a peer; `sends` twice, since it is the most usual. */
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

/** As many plans as are asked for; the same seed draws the same ones. */
export function drawPlans(count: number, seed: number): readonly Plan[] {
  return fc.sample(plan, { numRuns: count, seed });
}

/** Plans that ask for less than this one, what saves most first. Nothing is left to try below the plainest. */
export function* plainerPlans(than: Plan): Generator<Plan, void, undefined> {
  for (const { value } of plan.shrink(than, undefined)) yield value;
  yield* merged(than);
}

/** What fast-check cannot know: two lines that follow each other may do the same as one act, in one segment. */
function* merged(than: Plan): Generator<Plan, void, undefined> {
  for (const [index, one] of than.acts.entries()) {
    const other = than.acts[index + 1];
    if (one.how === together || other?.who !== one.who) continue;
    const both = { ...one, how: together, more: 0 };
    yield { ...than, acts: [...than.acts.slice(0, index), both, ...than.acts.slice(index + 2)] };
  }
}
