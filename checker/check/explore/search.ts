import type { LimitFunction } from 'p-limit';
import type { Dialogue } from '../../model/dialogue.ts';
import type { DialogueReport } from '../../model/report.ts';
import { actsOf, compose, type ExploreScope } from './compose.ts';
import type { FoundFailure } from './found-failure.ts';
import type { Plan } from './plan.ts';

/** How far a search came. */
export interface SearchResult {
  readonly dialogues: number;
  readonly acts: number;
  /** The first dialogue that was not held, counted from 1. */
  readonly failure?: FoundFailure & { readonly number: number };
}

export interface SearchOptions {
  readonly territory: ExploreScope;
  readonly limit: LimitFunction;
  /** Plays to the verdict; undefined when broken off. */
  readonly play: (dialogue: Dialogue, number: number) => Promise<DialogueReport | undefined>;
  readonly onExplored: (survey: SearchResult) => void;
}

/** Plays dialogues side by side until one is not held: the first in order, whichever was over first. */
export async function search(
  plans: readonly Plan[],
  { territory, limit, play, onExplored }: SearchOptions,
): Promise<SearchResult> {
  let isOver = false;
  const playing = plans.map((plan, index) =>
    limit(async () => {
      if (isOver) return undefined;
      const dialogue = compose(plan, territory);
      const report = await play(dialogue, index + 1);
      // Of a dialogue that was held only that much is of interest: many transcripts are a lot to keep.
      return report && { plan, dialogue, report: report.verdict === 'passed' ? undefined : report };
    }),
  );
  for (const one of playing) one.catch(() => undefined);
  let survey: SearchResult = { dialogues: 0, acts: 0 };
  for (const one of playing) {
    const played = await one;
    if (!played) break;
    const { plan, dialogue, report } = played;
    survey = { dialogues: survey.dialogues + 1, acts: survey.acts + actsOf(dialogue) };
    if (report) survey = { ...survey, failure: { plan, dialogue, report, number: survey.dialogues } };
    if (report) break;
    onExplored(survey);
  }
  isOver = true;
  return survey;
}
