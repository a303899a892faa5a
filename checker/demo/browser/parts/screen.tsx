import type { Role } from '../../../model/actor.ts';
import type { Side } from '../../moment.ts';
import { screenLines } from './screen-lines.ts';

interface ScreenProps {
  readonly actor: Role;
  readonly side: Side;
  readonly label: string;
  /** How many of its last lines are seen. */
  readonly rows: number;
}

/** The last lines of a program's screen. What was typed has a sign before it, as in a terminal. */
export function Screen({ actor, side, label, rows }: ScreenProps) {
  const lines = screenLines(side).slice(-rows);
  return (
    <ol class={`screen ${actor}`} aria-label={label}>
      {lines.map(({ kind, text, at }) => (
        <li key={at} class={kind}>
          {kind === 'typed' ? <span class="caret" aria-hidden="true" /> : undefined}
          <span class="text">{text}</span>
        </li>
      ))}
    </ol>
  );
}
