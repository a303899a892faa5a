import type { Mark } from '../../model/cohort/cohort.ts';
import type { HandIn } from '../../model/cohort/hand-in.ts';
import type { LateRubric } from './rubric.ts';

const msInMinute = 60_000;

/** What handing in late costs; undefined if it was in time, or if that is not known. */
export function latenessOf(
  { at, student }: HandIn,
  { deadline, late }: { readonly deadline: number | undefined; readonly late: LateRubric | undefined },
): Mark['penalty'] {
  if (at === undefined || deadline === undefined || !late) return undefined;
  const allowed = deadline + ((late.graceMinutes ?? 0) + (student.extraMinutes ?? 0)) * msInMinute;
  if (at <= allowed) return undefined;
  const hoursLate = Math.ceil((at - allowed) / (60 * msInMinute));
  return { hoursLate, points: Math.min(hoursLate * late.perHour, late.most ?? Number.POSITIVE_INFINITY) };
}
