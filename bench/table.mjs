/**
 * A table in Markdown: its `title`, its `rows`, objects whose keys are the columns, and a `note` below it if there is
 * one.
 */
export function asMarkdown({ title, rows, note }) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells) => `| ${cells.join(' | ')} |\n`;
  const body = rows.map((row) => line(columns.map((column) => row[column] ?? '')));
  const isNumber = (column) => rows.every((row) => /^[\d.,–]*$/.test(row[column] ?? ''));
  const head = [line(columns), line(columns.map((column) => (isNumber(column) ? '---:' : '---')))];
  return `\n## ${title}\n\n${head.join('')}${body.join('')}${note ? `\n${note}\n` : ''}`;
}
