import { translator } from '../../explain/words.ts';
import type { Dialogue } from '../../model/dialogue.ts';
import type { Locale } from '../../model/locale.ts';
import type { DialogueReport } from '../../model/report.ts';
import { compose, type ExploreScope } from './compose.ts';
import type { SearchResult } from './search.ts';

/** A failing dialogue, and how it came about. */
export interface Found {
  /** What was explored until then. */
  readonly survey: SearchResult;
  /** Which of the dialogues it was, counted from 1. */
  readonly number: number;
  /** How many others were tried to shorten it. */
  readonly tries: number;
  readonly dialogue: Dialogue;
  readonly territory: ExploreScope;
}

export interface HeldReportOptions {
  readonly survey: SearchResult;
  /** How many dialogues were asked for. */
  readonly count: number;
  readonly territory: ExploreScope;
  readonly ms: number;
}

/** What is said where no dialogue failed: how much that was, in place of a title. */
export function heldReport({ survey, count, territory, ms }: HeldReportOptions): DialogueReport {
  const { id, file, cast } = compose({ acts: [], cast: 0, ending: 0 }, territory);
  const { dialogues, acts } = survey;
  const titled = (locale: Locale) =>
    translator(locale)(dialogues < count ? 'explored.part' : 'explored.all', { dialogues, count, acts });
  const verdict = dialogues === 0 ? 'skipped' : 'passed';
  return {
    id,
    title: { en: titled('en'), fr: titled('fr') },
    file,
    level: territory.breadth === 'required' ? 'required' : 'robust',
    cast,
    verdict,
    points: { earned: verdict === 'passed' ? 1 : 0, possible: 1 },
    ms: Math.round(ms),
    findings: [],
    observations: [],
    transcript: [],
    story: [],
    explored: { dialogues, acts },
  };
}

/** The report of a dialogue that was not held, with what a reader needs to play it again. */
export function foundReport(
  report: DialogueReport,
  { survey, file }: { readonly survey: SearchResult; readonly file: string },
): DialogueReport {
  const { dialogues, acts } = survey;
  return { ...report, explored: { dialogues, acts, file } };
}
