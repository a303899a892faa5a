import type { Finding, Where } from '../../model/finding.ts';
import type { DialogueReport } from '../../model/report.ts';

/** The parts of a finding that decide whether another dialogue fails for the same reason. */
export interface CauseKey {
  readonly kind: string;
  readonly actors: readonly string[];
  /** The place of each of the student's programs: its source line, or what it waits for. */
  readonly places: readonly string[];
}

/** The cause key of a dialogue's finding. */
export function causeKeyOf(finding: Finding, { cast, verdict }: DialogueReport): CauseKey {
  const students = finding.where.filter(({ actor }) => cast[actor].kind === 'student');
  return {
    kind: `${verdict} ${finding.code}`,
    actors: finding.actors,
    places: students.map(placeOf),
  };
}

/** The key of a place. The line of a program that runs is left out, because it differs each time. */
function placeOf({ actor, file, line, waits, broke }: Where): string {
  const stands = broke === true || waits.length > 0;
  return JSON.stringify(stands ? [actor, file, line, waits] : [actor, waits]);
}

/** True if the second cause adds nothing: same finding, same places, or fewer when the solution plays a side. */
export function covers(known: CauseKey, other: CauseKey): boolean {
  return (
    known.kind === other.kind &&
    other.actors.every((actor) => known.actors.includes(actor)) &&
    other.places.every((place) => known.places.includes(place))
  );
}
