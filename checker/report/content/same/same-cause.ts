import type { Role } from '../../../model/actor.ts';
import type { Finding, Where } from '../../../model/finding.ts';
import type { DialogueReport } from '../../../model/report.ts';
import { mistakeMarks } from './mistake-marks.ts';

/** The parts of a finding that decide whether another dialogue fails for the same reason. */
export interface CauseKey {
  readonly kind: string;
  readonly actors: readonly string[];
  /** The place of each of the student's programs: its source line, or what it waits for. */
  readonly places: readonly string[];
  /** What was seen of the mistake of each program to be fixed. */
  readonly marks: readonly string[];
}

/** The cause key of a dialogue's finding. */
export function causeKeyOf(finding: Finding, dialogue: DialogueReport): CauseKey {
  const { cast, verdict } = dialogue;
  const students = finding.where.filter(({ actor }) => cast[actor].kind === 'student');
  const marks = culpritsOf(finding, dialogue).flatMap((role) => mistakeMarks(role, finding, dialogue));
  return {
    kind: `${verdict} ${finding.code}`,
    actors: finding.actors,
    places: students.map(placeOf),
    marks: marks.map((mark) => `${verdict} ${mark}`),
  };
}

/** The student's programs that are to be fixed. */
function culpritsOf({ actors, fault }: Finding, { cast }: DialogueReport): readonly Role[] {
  const found = fault && fault.length > 0 ? fault : actors;
  return found.filter((role) => cast[role].kind === 'student');
}

/** The key of a place. A running program is in another line at each look, so its line is left out. */
function placeOf({ actor, file, line, waits, broke }: Where): string {
  const stands = broke === true || waits.length > 0;
  return JSON.stringify(stands ? [actor, file, line, waits] : [actor, waits]);
}

/**
 * True if the second cause adds nothing: the same finding at the same places, or at fewer when the solution plays a side;
 * or the same mistake of one program (`mistakeMarks`), whatever finding it led to.
 */
export function covers(known: CauseKey, other: CauseKey): boolean {
  return (
    other.marks.some((mark) => known.marks.includes(mark)) ||
    (known.kind === other.kind &&
      other.actors.every((actor) => known.actors.includes(actor)) &&
      other.places.every((place) => known.places.includes(place)))
  );
}
