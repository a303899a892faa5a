import { readdirSync, readFileSync } from 'node:fs';
import type { Report } from '../../model/report.ts';
import { readReport } from '../../report/json/read-report.ts';

const folder = new URL('../../../fixtures/reports/', import.meta.url);

/** For tests: the recorded reports of real runs, in the order of their names. */
export function recordedReports(): readonly Report[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.sort().flatMap((file) => readReport(readFileSync(new URL(file, folder), 'utf8')).reports);
}
