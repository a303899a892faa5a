import type { ReportEvent } from '../model/report.ts';
import { allReports } from './content/all-reports.ts';
import type { ReporterOptions } from './content/reporter.ts';
import { documentOf } from './html/document.ts';
import { pageOf } from './html/page/page.ts';
import { measured } from './text/width.ts';

/** One page that needs nothing else: no network, no other file. It is read, projected, stepped through, printed. */
export async function* html(
  events: AsyncIterable<ReportEvent>,
  options: ReporterOptions,
): AsyncGenerator<string, void, undefined> {
  const parts = await options.page();
  const run = await allReports(measured(events));
  yield documentOf(pageOf(options, run), run, parts).markup;
}
