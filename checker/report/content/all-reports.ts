import type { Conditions, Report, ReportEvent } from '../../model/report.ts';

/** The reports of a whole run, with its seed and the machine's conditions. */
export interface FinishedRun {
  readonly seed: string;
  readonly conditions: Conditions | undefined;
  readonly reports: readonly Report[];
}

/** Collects the events of a run until its end, for formats that begin with totals. */
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
