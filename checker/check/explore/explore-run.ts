import type { Dialogue } from '../../model/dialogue.ts';
import type { DialogueReport } from '../../model/report.ts';
import type { Submission } from '../../model/submission.ts';
import type { Host } from '../../room/host.ts';
import { type CheckRun, openRun, type RunOptions } from '../check-run.ts';
import type { Job } from '../job.ts';
import { type PlayRequest, playAndJudge } from '../play-and-judge.ts';
import type { Breadth } from './breadth.ts';
import type { Comments } from './compose.ts';
import type { Found } from './reports.ts';
import type { SearchResult } from './search.ts';

export interface ExploreOptions extends RunOptions {
  /** How many dialogues each submission is to pass. */
  readonly count: number;
  /** What is explored: only what the sheet asks for, or, if undefined, also what a real network would do to it. */
  readonly breadth?: Breadth | undefined;
  /** Called after each dialogue, for the progress line, and after each try to shorten the one that failed. */
  readonly onProgress?: ExploreProgress | undefined;
  /** What is written above a dialogue that was found, one comment a line. */
  readonly comments?: ((found: Found) => Comments) | undefined;
}

type ExploreProgress = (submission: Submission, progress: SearchResult | { readonly tries: number }) => void;

/** All that the exploration of a submission is done with. */
export interface ExploreRun extends CheckRun, Required<Pick<ExploreOptions, 'count'>> {
  readonly breadth: Breadth;
  readonly onProgress: ExploreProgress;
  readonly comments: (found: Found) => Comments;
}

export function openExploreRun(host: Host, options: ExploreOptions): ExploreRun {
  const {
    count,
    breadth = 'all',
    onProgress = () => undefined,
    comments = ({ number, tries }) => [
      `Dialogue ${number} of an exploration.`,
      `Shortened in ${tries} tries.`,
    ],
  } = options;
  return { ...openRun(host, options), count, breadth, onProgress, comments };
}

export interface ExplorePlay {
  readonly run: ExploreRun;
  readonly dialogue: Dialogue;
  /** Which dialogue of the exploration it is, counted from 1: each has words of its own. */
  readonly number: number;
}

export function playRequestOf({ sources }: Job, { run, dialogue, number }: ExplorePlay): PlayRequest {
  return { goal: 'explanation', dialogue, sources, seed: `${run.seed}.${number}` };
}

/** Plays to the verdict. Undefined when it was broken off. */
export async function playOnce(job: Job, play: ExplorePlay): Promise<DialogueReport | undefined> {
  if (play.run.signal.aborted) return undefined;
  return playAndJudge(play.run, { ...playRequestOf(job, play), goal: 'verdict' });
}
