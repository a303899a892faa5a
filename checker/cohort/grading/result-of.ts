import type { Graded } from '../../model/cohort/cohort.ts';
import type { Locale } from '../../model/locale.ts';
import type { CompleteRun } from '../../report/content/tell-run.ts';
import { outcomeOf } from './outcome-of.ts';
import { reportText } from './report-text.ts';

/** A result, and the text of the report that it comes from. */
export interface Result {
  readonly graded: Graded;
  readonly text: string;
}

/** The result of a hand-in from its reports, one for each language: the best of them counts, and is told first. */
export async function resultOf(
  heading: Omit<Graded, 'outcome'>,
  run: CompleteRun,
  locale: Locale,
): Promise<Result> {
  const reports = run.reports.toSorted((one, other) => other.points.earned - one.points.earned);
  const [best] = reports;
  if (!best) throw new RangeError(`${heading.key} has no report`);
  const text = await reportText({ ...run, reports }, locale);
  return { graded: { ...heading, outcome: outcomeOf(best, locale) }, text };
}
