import { judgeReportAgain } from '../../check/judge-again.ts';
import type { Graded } from '../../model/cohort.ts';
import type { Locale } from '../../model/locale.ts';
import { readReport } from '../../report/json/read-report.ts';
import { outcomeOf } from './outcome-of.ts';
import { reportText } from './report-text.ts';
import type { Store } from './store.ts';

/** A result before and after it was judged again. */
export interface Rejudged {
  readonly before: Graded;
  readonly after: Graded;
}

/** Judges each saved transcript again, starts nothing, and keeps what has changed. Yields each result. */
export async function* rejudge(store: Store, locale: Locale): AsyncGenerator<Rejudged> {
  for (const before of [...store.results.values()]) {
    const text = before.outcome.kind === 'report' ? await store.load(before.key, before.question) : undefined;
    if (text === undefined) {
      yield { before, after: before };
      continue;
    }
    const { seed, conditions, reports } = readReport(text);
    const judged = reports.map(judgeReportAgain);
    const [best] = judged.toSorted((one, other) => other.points.earned - one.points.earned);
    if (!best) continue;
    const run = { seed, conditions, reports: [best, ...judged.filter((one) => one !== best)] };
    const after: Graded = { ...before, outcome: outcomeOf(best, locale) };
    const said = await reportText(run, locale);
    if (said !== text || JSON.stringify(after) !== JSON.stringify(before)) await store.keep(after, said);
    yield { before, after };
  }
}
