import type { LimitFunction } from 'p-limit';
import type { Dialogue } from '../model/dialogue.ts';
import type { DialogueReport } from '../model/report.ts';
import type { Submission } from '../model/submission.ts';
import { type Engagement, type PerformOptions, perform } from '../stage/perform.ts';
import type { Theatre } from '../stage/theatre.ts';
import type { Undertaking } from '../stage/undertaking.ts';
import type { Breadth } from './breadth.ts';
import type { Comments } from './compose.ts';
import type { Found } from './reports.ts';
import type { Survey } from './search.ts';

export interface ExploreOptions extends PerformOptions {
  /** How many dialogues each submission is to hold. */
  readonly count: number;
  readonly breadth: Breadth;
  /** How many dialogues are played side by side. */
  readonly jobs: number;
  /** Told after each dialogue, for the progress line, and after each try to shorten the one that failed. */
  readonly onProgress: (submission: Submission, progress: Survey | { readonly tries: number }) => void;
  /** What is written above a dialogue that was found, one comment a line. */
  readonly comments: (found: Found) => Comments;
}

/** All that the exploration of a submission is done with. */
export interface Expedition {
  readonly theatre: Theatre;
  readonly options: ExploreOptions;
  readonly limit: LimitFunction;
}

export interface Play extends Expedition {
  readonly dialogue: Dialogue;
  readonly number: number;
}

/** Each dialogue of an exploration has words of its own. */
export function engagementOf({ company }: Undertaking, { options, dialogue, number }: Play): Engagement {
  return { dialogue, company, options: { ...options, seed: `${options.seed}.${number}` } };
}

/** To the verdict; undefined when broken off. */
export async function playOnce(undertaking: Undertaking, play: Play): Promise<DialogueReport | undefined> {
  if (play.options.signal.aborted) return undefined;
  return perform(play.theatre, { ...engagementOf(undertaking, play), only: 'verdict' });
}
