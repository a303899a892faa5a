import type { ReportEvent } from '../model/report.ts';
import { allReports } from './content/all-reports.ts';
import type { ReporterOptions } from './content/reporter.ts';
import { documentOf } from './html/document.ts';
import { pageOf } from './html/page/page.ts';
import { measured } from './text/width.ts';

/** Writes one self-contained HTML page: it loads no file and no network. It is made for screen, projector and paper. */
export async function* html(
  events: AsyncIterable<ReportEvent>,
  options: ReporterOptions,
): AsyncGenerator<string, void, undefined> {
  const parts = await options.page();
  const run = await allReports(measured(events));
  yield documentOf(pageOf(options, run), run, parts).markup;
}
