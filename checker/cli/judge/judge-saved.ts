import { readFile, stat } from 'node:fs/promises';
import { judgeReportAgain } from '../../check/judge-again.ts';
import { UsageError } from '../../model/fault.ts';
import type { CompleteRun } from '../../report/content/tell-run.ts';
import { readReport } from '../../report/json/read-report.ts';
import { ReportError } from '../../report/json/report-error.ts';
import type { Say } from '../words/check/say.ts';

/** Judges the run again that a file holds. Throws a UsageError of one line where the file has no report to judge. */
export async function judgeSaved(file: string, say: Say): Promise<CompleteRun> {
  const text = await readWhole(file, say);
  try {
    const run = readReport(text);
    return { ...run, reports: run.reports.map(judgeReportAgain) };
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    const { problem } = error;
    throw new UsageError(say(`saved.${problem.code}`, { file, at: '', version: '', ...problem }));
  }
}

/** A pipe or a device may be read for ever, so only a regular file is read. */
async function readWhole(file: string, say: Say): Promise<string> {
  try {
    if ((await stat(file)).isFile()) return await readFile(file, 'utf8');
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new UsageError(say(isAbsent ? 'saved.absent' : 'saved.unreadable', { file }));
  }
  throw new UsageError(say('saved.no-file', { file }));
}
