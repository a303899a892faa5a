import type { HandIn } from '../../../model/cohort/hand-in.ts';
import type { GradeTable } from './table.ts';

/** Whose each code is. Its columns are the same in both languages, since the file is read back. */
export function keyTable(coded: readonly { readonly code: string; readonly handIn: HandIn }[]): GradeTable {
  const columns = ['code', 'key', 'name', 'id', 'email', 'group'];
  const rows = coded.flatMap(({ code, handIn: { key, student, members = [] } }) => {
    const people = members.length > 0 ? members : [student];
    return people.map(({ name, id, email, group }) => [code, key, name, id, email, group]);
  });
  return { columns, rows };
}
