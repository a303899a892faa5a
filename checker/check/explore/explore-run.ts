import type { LimitFunction } from 'p-limit';
import type { Dialogue } from '../../model/dialogue.ts';
import type { DialogueReport } from '../../model/report.ts';
import type { Submission } from '../../model/submission.ts';
import type { Host } from '../../room/host.ts';
import type { Job } from '../job.ts';
import { type PlayRequest, type PlaySettings, playAndJudge } from '../play-and-judge.ts';
import type { Breadth } from './breadth.ts';
import type { Comments } from './compose.ts';
import type { Found } from './reports.ts';
import type { SearchResult } from './search.ts';

export interface ExploreOptions extends PlaySettings {
  /** How many dialogues each submission is to hold. */
  readonly count: number;
  readonly breadth: Breadth;
  /** How many dialogues are played side by side. */
  readonly sideBySide: number;
  /** Told after each dialogue, for the progress line, and after each try to shorten the one that failed. */
  readonly onProgress: (submission: Submission, progress: SearchResult | { readonly tries: number }) => void;
  /** What is written above a dialogue that was found, one comment a line. */
  readonly comments: (found: Found) => Comments;
}

/** All that the exploration of a submission is done with. */
export interface ExploreRun {
  readonly host: Host;
  readonly options: ExploreOptions;
  readonly limit: LimitFunction;
}

export interface ExplorePlay extends ExploreRun {
  readonly dialogue: Dialogue;
  readonly number: number;
}

/** Each dialogue of an exploration has words of its own. */
export function playRequestOf({ sources }: Job, { options, dialogue, number }: ExplorePlay): PlayRequest {
  return {
    goal: 'explanation',
    dialogue,
    sources,
    options: { ...options, seed: `${options.seed}.${number}` },
  };
}

/** To the verdict; undefined when broken off. */
export async function playOnce(job: Job, play: ExplorePlay): Promise<DialogueReport | undefined> {
  if (play.options.signal.aborted) return undefined;
  return playAndJudge(play.host, { ...playRequestOf(job, play), goal: 'verdict' });
}
