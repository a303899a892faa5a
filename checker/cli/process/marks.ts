import type { ReporterOptions } from '../../report/content/reporter.ts';

/** The marks of the activity, as Moodle's Virtual Programming Lab hands them to an evaluation. */
export function marksOf(
  environment: Readonly<Record<string, string | undefined>>,
): Pick<ReporterOptions, 'marks'> {
  const least = Number(environment.VPL_GRADEMIN || Number.NaN);
  const most = Number(environment.VPL_GRADEMAX || Number.NaN);
  return least < most ? { marks: { least, most } } : {};
}
