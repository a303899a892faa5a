import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Job } from '../../check/job.ts';
import { headingOf, sumUp } from '../../check/sum-up.ts';
import type { DialogueReport, Report } from '../../model/report.ts';
import type { CompleteRun } from '../../report/content/tell-run.ts';
import { readReport } from '../../report/json/read-report.ts';
import { ReportError } from '../../report/json/report-error.ts';
import type { PlayableWork } from './placed-order.ts';

const expand = promisify(gunzip);

/** In bytes: no play records so much. A worker is not trusted with the memory of the grading. */
export const mostDelivered = { packed: 64_000_000, unpacked: 400_000_000 };

/**
 * The reports that a worker has delivered, under the names that the hand-in has here; undefined if they are not what was
 * ordered. What they say of points and of dialogues is held against what can be earned there.
 */
export async function readDelivery(packed: Buffer, work: PlayableWork): Promise<CompleteRun | undefined> {
  const { seed, conditions, reports } = (await readPacked(packed)) ?? {};
  const { jobs } = work.found;
  if (seed !== work.seed || !conditions || reports?.length !== jobs.length) return undefined;
  const named = jobs.map((job, index) => underName(job, reports[index]));
  const whole = named.flatMap((report) => report ?? []);
  return whole.length === jobs.length ? { seed, conditions, reports: whole } : undefined;
}

async function readPacked(packed: Buffer): Promise<CompleteRun | undefined> {
  try {
    const bytes = await expand(packed, { maxOutputLength: mostDelivered.unpacked });
    return readReport(bytes.toString('utf8'));
  } catch (error) {
    // Neither what zlib finds broken nor what is no report is a fault of ours.
    if (error instanceof ReportError || (error instanceof Error && 'code' in error)) return undefined;
    throw error;
  }
}

/**
 * Gives the report the name of the hand-in here, and computes its points and verdict anew: a worker cannot set them.
 * Returns undefined if the report is about other dialogues than the job.
 */
function underName(job: Job, report: Report | undefined): Report | undefined {
  const heading = headingOf(job, job.namedFrom ?? '');
  if (!report || JSON.stringify(report.languages) !== JSON.stringify(heading.languages)) return undefined;
  const { dialogues, problem } = report;
  if (dialogues.length !== job.dialogues.length) return undefined;
  if (!dialogues.every((one, index) => isOf(one, job.dialogues[index]))) return undefined;
  return { ...sumUp(heading, dialogues), ...(problem && { problem }) };
}

function isOf(
  { id, file, source, level, verdict, points }: DialogueReport,
  dialogue: Job['dialogues'][number] | undefined,
) {
  if (dialogue?.id !== id || dialogue.file !== file || dialogue.source !== source) return false;
  const { earned, possible } = points;
  return (
    level === dialogue.level &&
    possible === dialogue.points &&
    earned === (verdict === 'passed' ? possible : 0)
  );
}
