import type { Mark } from '../../../model/cohort/cohort.ts';

/** A mark as it is published: under the student's name, or under a code. */
export interface Published {
  readonly mark: Mark;
  /** Names the files of this hand-in: its key, or its code. */
  readonly file: string;
  /** The student's name, or the code. */
  readonly name: string;
  /** Undefined under a code, as the next two. */
  readonly id?: string;
  readonly email?: string;
  readonly group?: string;
  /** The names of a group’s members; undefined for one student, and under a code. */
  readonly members?: readonly string[];
  /** The hand-in's key, by which overrides and transcripts are found; undefined under a code. */
  readonly key?: string;
  /** Takes out of a text what would tell the student's name, under a code. */
  readonly cover: (text: string) => string;
}

/** A mark under the student's own name. */
export function underName(mark: Mark): Published {
  const { key, student, members = [] } = mark.handIn;
  const { name, id, email, group } = student;
  const known = { ...(id && { id }), ...(email && { email }), ...(group && { group }) };
  const names = members.map((member) => member.name);
  return {
    mark,
    file: key,
    key,
    name,
    ...known,
    ...(names.length > 0 && { members: names }),
    cover: (text) => text,
  };
}
