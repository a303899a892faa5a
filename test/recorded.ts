import { readFile } from 'node:fs/promises';
import type { ReportEvent } from '../checker/model/report.ts';
import { tellRun } from '../checker/report/content/tell-run.ts';
import { readReport } from '../checker/report/json/read-report.ts';

/** The events of a run recorded in fixtures/reports/, read back from its JSON report. */
export async function recorded(name: string): Promise<readonly ReportEvent[]> {
  const text = await readFile(new URL(`../fixtures/reports/${name}.json`, import.meta.url), 'utf8');
  const events: ReportEvent[] = [];
  for await (const event of tellRun(readReport(text))) events.push(event);
  return events;
}

/** Tells events as a run would. */
export async function* told(events: readonly ReportEvent[]): AsyncGenerator<ReportEvent> {
  yield* events;
}
