import type { Role } from '../../model/actor.ts';
import type { Moment } from '../moment.ts';
import { type Occurrence, occurrencesOf } from './occurrences.ts';

/** A row of the chart of a run. `unread`: a line that was typed and that the program has not read. */
export type RunRow =
  | Occurrence
  | { readonly kind: 'unread'; readonly role: Role; readonly text: string }
  /** Half of the circle of a deadlock. */
  | { readonly kind: 'waits'; readonly role: Role };

/** The rows of a run, from the top down. */
export function runRowsOf(moment: Moment): readonly RunRow[] {
  const unread = roles.flatMap((role) =>
    moment.sides[role].keyboard.waiting.map((text): RunRow => ({ kind: 'unread', role, text })),
  );
  const circle = moment.fate === 'deadlock' ? roles.map((role): RunRow => ({ kind: 'waits', role })) : [];
  return [...occurrencesOf(moment), ...unread, ...circle];
}

/** The row in which the first line of what a row sends is shown; undefined if it is not. */
export function shownIn(rows: readonly RunRow[], index: number): number | undefined {
  const row = rows[index];
  if (row?.kind !== 'sent') return undefined;
  const before = lineCount(rows.slice(0, index), { kind: 'sent', role: row.role });
  const shown = rows.findIndex(
    (one, at) =>
      one.kind === 'showed' &&
      one.role !== row.role &&
      lineCount(rows.slice(0, at), { kind: 'showed', role: one.role }) >= before,
  );
  return shown < 0 ? undefined : shown;
}

const roles = ['client', 'server'] as const satisfies readonly Role[];

function lineCount(
  rows: readonly RunRow[],
  { kind, role }: Pick<Extract<Occurrence, { role: Role }>, 'kind' | 'role'>,
): number {
  const texts = rows.flatMap((one) => (one.kind === kind && one.role === role ? [one.text] : []));
  return texts.reduce((sum, text) => sum + text.replace(/\n$/, '').split('\n').length, 0);
}
