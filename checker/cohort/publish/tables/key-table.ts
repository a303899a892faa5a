import type { Published } from '../marks/published.ts';
import type { GradeTable } from './table.ts';

/** Whose each code is. Its columns are the same in both languages, since the file is read back. */
export function keyTable(published: readonly Published[]): GradeTable {
  const columns = ['code', 'key', 'name', 'id', 'email', 'group'];
  const rows = published.map(({ name: code, mark }) => {
    const { key, student } = mark.handIn;
    return [code, key, student.name, student.id, student.email, student.group];
  });
  return { columns, rows };
}
