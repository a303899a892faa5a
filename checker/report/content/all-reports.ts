import type { Conditions, Report, ReportEvent } from '../../model/report.ts';

/** A run that has come to its end. */
export interface FinishedRun {
  readonly seed: string;
  readonly conditions: Conditions | undefined;
  readonly reports: readonly Report[];
}

/** Waits until all is known, for the reporters that can say nothing before. */
export async function allReports(events: AsyncIterable<ReportEvent>): Promise<FinishedRun> {
  const reports: Report[] = [];
  let seed = '';
  let conditions: Conditions | undefined;
  for await (const event of events) {
    if (event.kind === 'begin') {
      ({ seed, conditions } = event);
    } else if (event.kind === 'closed') {
      reports.push(event.report);
    }
  }
  return { seed, conditions, reports };
}
