import type { Student } from '../../../model/cohort/hand-in.ts';
import type { Published } from './published.ts';

/** A student as the tables name one; under a code, the code alone. */
export type Person = Pick<Student, 'name' | 'id' | 'email' | 'group' | 'participant'>;

/** The students for whom a hand-in counts: the members of a group, or the one who handed it in. */
export function peopleOf({ mark, key, name, group }: Published): readonly Person[] {
  const { student, members } = mark.handIn;
  if (key === undefined) return [{ name }];
  if (!members || members.length === 0) return [student];
  return members.map((member) => ({ ...(group && { group }), ...member }));
}
