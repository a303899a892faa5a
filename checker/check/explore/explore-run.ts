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

/** How jobs are explored. */
export interface ExploreOptions extends RunOptions {
  /** How many dialogues each submission must pass. */
  readonly count: number;
  /** `required`: what the sheet asks for. `all`, also if undefined: what a real network would do as well. */
  readonly breadth?: Breadth | undefined;
  /** Called for the progress line: after each dialogue, and after each try to shorten a failing one. */
  readonly onProgress?: ExploreProgress | undefined;
  /** The comment lines at the top of the file of a failing dialogue. */
  readonly comments?: ((found: Found) => Comments) | undefined;
}

type ExploreProgress = (submission: Submission, progress: SearchResult | { readonly tries: number }) => void;

/** The run of an exploration: the options of the run, and those of the exploration with their defaults. */
export interface ExploreRun extends CheckRun, Required<Pick<ExploreOptions, 'count'>> {
  readonly breadth: Breadth;
  readonly onProgress: ExploreProgress;
  readonly comments: (found: Found) => Comments;
}

/** Opens the run of an exploration. */
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

/** One play of an exploration. */
export interface ExplorePlay {
  readonly run: ExploreRun;
  readonly dialogue: Dialogue;
  /** The dialogue's number in the exploration, counted from 1: each has words of its own. */
  readonly number: number;
}

/** The request that plays an explored dialogue with the words of its number, and explains a failure. */
export function playRequestOf({ sources }: Job, { run, dialogue, number }: ExplorePlay): PlayRequest {
  return { goal: 'explanation', dialogue, sources, seed: `${run.seed}.${number}` };
}

/** Plays to the verdict, without an explanation. Undefined when broken off. */
export async function playOnce(job: Job, play: ExplorePlay): Promise<DialogueReport | undefined> {
  if (play.run.signal.aborted) return undefined;
  return playAndJudge(play.run, { ...playRequestOf(job, play), goal: 'verdict' });
}
