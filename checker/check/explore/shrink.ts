import { printDialogue } from '../../dialogue/print.ts';
import type { Dialogue } from '../../model/dialogue.ts';
import type { DialogueReport } from '../../model/report.ts';
import { compose } from './compose.ts';
import type { FoundFailure, PlayDialogue } from './found-failure.ts';
import { type Plan, plainerPlans } from './plan.ts';
import type { ExploreScope } from './scope.ts';

/** How to shrink a failing dialogue. */
export interface ShrinkOptions {
  readonly scope: ExploreScope;
  readonly play: PlayDialogue;
  /** How many dialogues are tried side by side. */
  readonly sideBySide: number;
  readonly onTry: (tries: number) => void;
}

/** The most tries of one shrink; after them the shortest failure so far counts. */
const mostTries = 400;

/** A try decided by patience takes about as long as this many tries decided at rest. */
const costOfPatience = 40;

/**
 * The shortest dialogue that still fails, as far as dropping acts and simplifying them leads. Several are tried side
 * by side. The first failure in order counts, not the first to end: the result does not depend on the machine's
 * speed.
 */
export async function shrink(found: FoundFailure, shortening: ShrinkOptions): Promise<FoundFailure> {
  const trials = createTrials(found, shortening);
  let shortest = found;
  let plainer = plainest(shortest);
  while (trials.spent() < mostTries) {
    const batch = trials.begin(plainer);
    if (batch.length === 0) break;
    const next = await trials.firstFailing(batch, shortest);
    if (next === 'broken off') break;
    if (!next) continue;
    shortest = next;
    plainer = plainest(next);
  }
  return shortest;
}

interface Attempt {
  readonly plan: Plan;
  readonly dialogue: Dialogue;
  readonly text: string;
  readonly report: Promise<DialogueReport | undefined>;
}

/** Plays each distinct dialogue once: many plans give the same one. */
function createTrials(found: FoundFailure, { scope, play, sideBySide, onTry }: ShrinkOptions) {
  const tried = new Map([[printDialogue(found.dialogue), Promise.resolve<Played>(found.report)]]);
  const counted = new Set<string>();
  let spent = 0;

  const count = (text: string, report: DialogueReport) => {
    if (counted.has(text)) return;
    counted.add(text);
    spent += report.findings[0]?.decided === 'patience' ? costOfPatience : 1;
    onTry(counted.size);
  };

  /** Starts as many new plays as may run side by side; dialogues that were tried before come on top. */
  const begin = (plans: Iterator<Plan>): readonly Attempt[] => {
    const batch: Attempt[] = [];
    for (let fresh = 0; fresh < sideBySide; ) {
      const { value: plan, done } = plans.next();
      if (done) break;
      const dialogue = compose(plan, scope);
      const text = printDialogue(dialogue);
      const known = tried.get(text);
      if (!known) fresh += 1;
      const report = known ?? play(dialogue);
      tried.set(text, report);
      batch.push({ plan, dialogue, text, report });
    }
    return batch;
  };

  const firstFailing = async (
    batch: readonly Attempt[],
    { dialogue: { steps } }: FoundFailure,
  ): Promise<FoundFailure | 'broken off' | undefined> => {
    const played = await Promise.all(batch.map(({ report }) => report));
    for (const [place, { plan, dialogue, text }] of batch.entries()) {
      const report = played[place];
      if (!report) return 'broken off';
      count(text, report);
      const isFailure = report.verdict === 'failed' && dialogue.steps.length <= steps.length;
      if (isFailure) return { plan, dialogue, report };
    }
    return undefined;
  };

  return { begin, firstFailing, spent: () => spent };
}

type Played = DialogueReport | undefined;

function plainest({ plan }: FoundFailure): Iterator<Plan> {
  return plainerPlans(plan)[Symbol.iterator]();
}
