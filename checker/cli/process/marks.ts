import type { ReporterOptions } from '../../report/content/reporter.ts';

/** The lowest and highest mark of the activity, which Moodle's Virtual Programming Lab sets in the environment. */
export function marksOf(
  environment: Readonly<Record<string, string | undefined>>,
): Pick<ReporterOptions, 'marks'> {
  const least = Number(environment.VPL_GRADEMIN || Number.NaN);
  const most = Number(environment.VPL_GRADEMAX || Number.NaN);
  return least < most ? { marks: { least, most } } : {};
}
