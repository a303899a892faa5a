import type { LimitFunction } from 'p-limit';
import type { Dialogue } from '../../model/dialogue.ts';
import type { DialogueReport } from '../../model/report.ts';
import { actsOf, compose } from './compose.ts';
import type { FoundFailure } from './found-failure.ts';
import type { Plan } from './plan.ts';
import type { ExploreScope } from './scope.ts';

/** How far a search came, counted in dialogues and acts. */
export interface SearchResult {
  readonly dialogues: number;
  readonly acts: number;
  /** The first dialogue that did not pass; `number` counts from 1. */
  readonly failure?: FoundFailure & { readonly number: number };
}

/** How to search. */
export interface SearchOptions {
  readonly scope: ExploreScope;
  readonly limit: LimitFunction;
  /** Plays to the verdict; undefined when broken off. */
  readonly play: (dialogue: Dialogue, number: number) => Promise<DialogueReport | undefined>;
  readonly onExplored: (result: SearchResult) => void;
}

/**
 * Plays dialogues side by side until one does not pass. The first in the order of the plans counts, not the first to
 * end.
 */
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
      // The report of a passed dialogue is dropped: its transcript is large, and there may be thousands.
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
