import type { Dialogue } from '../../model/dialogue.ts';
import type { DialogueReport } from '../../model/report.ts';
import { compose } from './compose.ts';
import type { ExploreScope } from './scope.ts';
import type { SearchResult } from './search.ts';

/** A failing dialogue, and how the exploration found it. */
export interface Found {
  /** How far the search had come. */
  readonly result: SearchResult;
  /** The dialogue's number in the exploration, counted from 1. */
  readonly number: number;
  /** How many other dialogues were tried to shorten it. */
  readonly tries: number;
  readonly dialogue: Dialogue;
  readonly scope: ExploreScope;
}

/** What the report of an exploration without a failure says. */
export interface HeldReportOptions {
  readonly result: SearchResult;
  /** How many dialogues were asked for. */
  readonly count: number;
  readonly scope: ExploreScope;
  readonly ms: number;
}

/** The report of an exploration in which no dialogue failed. */
export function heldReport({ result, count, scope, ms }: HeldReportOptions): DialogueReport {
  const { id, file, source, title, cast } = compose({ acts: [], cast: 0, ending: 0 }, scope);
  const { dialogues, acts } = result;
  const verdict = dialogues === 0 ? 'skipped' : 'passed';
  return {
    id,
    title,
    file,
    source,
    level: scope.breadth === 'required' ? 'required' : 'robust',
    cast,
    verdict,
    points: { earned: verdict === 'passed' ? 1 : 0, possible: 1 },
    ms: Math.round(ms),
    findings: [],
    observations: [],
    transcript: [],
    story: [],
    explored: { dialogues, acts, asked: count },
  };
}

/** The report of a failing dialogue, with the text of its file, so that it can be played again. */
export function foundReport(
  report: DialogueReport,
  { result, count, file }: Pick<HeldReportOptions, 'result' | 'count'> & { readonly file: string },
): DialogueReport {
  const { dialogues, acts } = result;
  return { ...report, explored: { dialogues, acts, asked: count, file } };
}
