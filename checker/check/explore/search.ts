import type { LimitFunction } from 'p-limit';
import type { Dialogue } from '../../model/dialogue.ts';
import type { DialogueReport } from '../../model/report.ts';
import { actsOf, compose } from './compose.ts';
import type { FoundFailure } from './found-failure.ts';
import type { Plan } from './plan.ts';
import type { ExploreScope } from './scope.ts';

/** How far a search came. */
export interface SearchResult {
  readonly dialogues: number;
  readonly acts: number;
  /** The first dialogue that was not held, counted from 1. */
  readonly failure?: FoundFailure & { readonly number: number };
}

export interface SearchOptions {
  readonly scope: ExploreScope;
  readonly limit: LimitFunction;
  /** Plays to the verdict; undefined when broken off. */
  readonly play: (dialogue: Dialogue, number: number) => Promise<DialogueReport | undefined>;
  readonly onExplored: (result: SearchResult) => void;
}

/** Plays dialogues side by side until one is not held: the first in order, whichever was over first. */
export async function search(
  plans: readonly Plan[],
  { scope, limit, play, onExplored }: SearchOptions,
): Promise<SearchResult> {
  let isOver = false;
  const playing = plans.map((plan, index) =>
    limit(async () => {
      if (isOver) return undefined;
      const dialogue = compose(plan, scope);
      const report = await play(dialogue, index + 1);
      // Of a dialogue that was held only that much is of interest: many transcripts are a lot to keep.
      return report && { plan, dialogue, report: report.verdict === 'passed' ? undefined : report };
    }),
  );
  for (const one of playing) one.catch(() => undefined);
  let result: SearchResult = { dialogues: 0, acts: 0 };
  for (const one of playing) {
    const played = await one;
    if (!played) break;
    const { plan, dialogue, report } = played;
    result = { dialogues: result.dialogues + 1, acts: result.acts + actsOf(dialogue) };
    if (report) result = { ...result, failure: { plan, dialogue, report, number: result.dialogues } };
    if (report) break;
    onExplored(result);
  }
  isOver = true;
  return result;
}
