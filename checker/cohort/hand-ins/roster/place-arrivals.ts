import type { HandInNote, Student } from '../../../model/cohort/hand-in.ts';
import type { Arrival } from '../arrivals/arrival.ts';
import { knownStudent, matchRoster } from './match-roster.ts';

/** An arrival with the student it is by. */
export interface PlacedArrival {
  readonly arrival: Arrival;
  readonly student: Student;
  readonly members?: readonly Student[];
  readonly notes: readonly HandInNote[];
}

/** What came, with names, and the students of the roster from whom nothing came. */
export interface PlacedCohort {
  readonly placed: readonly PlacedArrival[];
  readonly absent: readonly Student[];
}

/** Finds the students of all arrivals. Without a roster each arrival is by a student of its own. */
export function placeArrivals(
  arrivals: readonly Arrival[],
  roster: readonly Student[] | undefined,
): PlacedCohort {
  if (!roster) return { placed: arrivals.map((arrival) => unknown(arrival, [])), absent: [] };
  const known = roster.map(knownStudent);
  const found = arrivals.map((arrival) => ({ arrival, students: matchRoster(arrival, known) }));
  const placed = found.map(({ arrival, students }): PlacedArrival => {
    const [student, ...others] = students;
    const { origin } = arrival;
    if (!student) return unknown(arrival, [{ code: 'not-in-roster', path: origin }]);
    const twins = found.filter((other) => other.arrival !== arrival && other.students.includes(student));
    const notes = twins.map((twin): HandInNote => ({ code: 'same-student', path: twin.arrival.origin }));
    if (others.length === 0) return { arrival, student: { ...student, ...numberOf(arrival) }, notes };
    return { arrival, student: asGroup(arrival, students), members: students, notes };
  });
  const present = new Set(found.flatMap(({ students }) => students));
  return { placed, absent: roster.filter((student) => !present.has(student)) };
}

function unknown(arrival: Arrival, notes: readonly HandInNote[]): PlacedArrival {
  const name = arrival.name.replace(/[_\s]+/g, ' ').trim();
  return { arrival, student: { name, ...numberOf(arrival) }, notes };
}

function numberOf({ participant }: Arrival): Pick<Student, 'participant'> {
  return participant === undefined ? {} : { participant };
}

/** A group has as much extra time as the one of its members with the most. */
function asGroup(arrival: Arrival, members: readonly Student[]): Student {
  const extraMinutes = Math.max(...members.map((member) => member.extraMinutes ?? 0));
  // The last of them made it what it is.
  const moments = members.flatMap(({ handedInAt }) => handedInAt ?? []);
  const groups = new Set(members.map(({ group }) => group));
  const [group] = groups.size === 1 ? groups : [];
  const { student } = unknown(arrival, []);
  return {
    ...student,
    ...(group && { group }),
    ...(extraMinutes && { extraMinutes }),
    ...(moments.length > 0 && { handedInAt: Math.max(...moments) }),
  };
}
