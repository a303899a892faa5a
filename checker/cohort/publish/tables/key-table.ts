import type { Published } from '../marks/published.ts';
import type { GradeTable } from './table.ts';

/** Whose each code is. Its columns are the same in both languages, since the file is read back. */
export function keyTable(published: readonly Published[]): GradeTable {
  const columns = ['code', 'key', 'name', 'id', 'email', 'group'];
  const rows = published.flatMap(({ name: code, mark }) => {
    const { key, student, members = [] } = mark.handIn;
    const people = members.length > 0 ? members : [student];
    return people.map(({ name, id, email, group }) => [code, key, name, id, email, group]);
  });
  return { columns, rows };
}
