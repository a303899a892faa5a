import type { Finding, Where } from '../../model/finding.ts';
import type { DialogueReport } from '../../model/report.ts';

/** What a finding comes down to, to tell whether another dialogue fails for the same reason. */
export interface CauseKey {
  readonly kind: string;
  readonly actors: readonly string[];
  /** Where each of the student's programs stood: its line, or what it waits for. */
  readonly places: readonly string[];
}

export function causeKeyOf(finding: Finding, { cast, verdict }: DialogueReport): CauseKey {
  const students = finding.where.filter(({ actor }) => cast[actor].kind === 'student');
  return {
    kind: `${verdict} ${finding.code}`,
    actors: finding.actors,
    places: students.map(placeOf),
  };
}

/** A program that runs in circles is met at another line each time. */
function placeOf({ actor, file, line, waits, broke }: Where): string {
  const stands = broke === true || waits.length > 0;
  return JSON.stringify(stands ? [actor, file, line, waits] : [actor, waits]);
}

/**
 * Who has read of one cause knows the other: the same finding, in the same places. The other may leave a side out,
 * as when the solution plays it.
 */
export function covers(known: CauseKey, other: CauseKey): boolean {
  return (
    known.kind === other.kind &&
    other.actors.every((actor) => known.actors.includes(actor)) &&
    other.places.every((place) => known.places.includes(place))
  );
}
