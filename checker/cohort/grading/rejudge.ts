import { judgeReportAgain } from '../../check/judge-again.ts';
import type { Graded } from '../../model/cohort/cohort.ts';
import type { Locale } from '../../model/locale.ts';
import { readReport } from '../../report/json/read-report.ts';
import { resultOf } from './result-of.ts';
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
    const { outcome: _, ...heading } = before;
    const run = readReport(text);
    const judged = await resultOf(heading, { ...run, reports: run.reports.map(judgeReportAgain) }, locale);
    const after = judged.graded;
    if (judged.text !== text || JSON.stringify(after) !== JSON.stringify(before))
      await store.keep(after, judged.text);
    yield { before, after };
  }
}
