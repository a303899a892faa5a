import { otherRole, type Role } from '../../model/actor.ts';
import type { Text } from '../../model/dialogue.ts';
import type { Rule } from '../../model/lab.ts';

/**
 * Whose turn it is by the rule of a question, and which lines wait for theirs. The other side shows every line once,
 * whole and in order, when its turn comes. With the rule `takes turns` the client is first; otherwise every line's
 * turn comes at once.
 */
export interface TurnState {
  readonly turn: Role | 'anybody';
  /** Lines said ahead of their turn, for each speaker. */
  readonly waiting: Readonly<Record<Role, readonly Text[]>>;
}

/** A line whose turn has come, so that the other side must show it. */
export interface OwedLine {
  readonly speaker: Role;
  readonly text: Text;
}

/** The state before the first line. */
export function createTurnState(rule: Rule): TurnState {
  return { turn: rule === 'takes turns' ? 'client' : 'anybody', waiting: { server: [], client: [] } };
}

/** Records a line. `due` are the lines whose turn has now come: perhaps this one, and lines that waited for it. */
export function say(
  turns: TurnState,
  { speaker, text }: OwedLine,
): { turns: TurnState; due: readonly OwedLine[] } {
  if (turns.turn === 'anybody') return { turns, due: [{ speaker, text }] };
  const waiting = { ...turns.waiting, [speaker]: [...turns.waiting[speaker], text] };
  return giveTurns({ turn: turns.turn, waiting });
}

function giveTurns({ turn, waiting }: { turn: Role; waiting: TurnState['waiting'] }) {
  const due: OwedLine[] = [];
  for (let [first, ...rest] = waiting[turn]; first; [first, ...rest] = waiting[turn]) {
    due.push({ speaker: turn, text: first });
    waiting = { ...waiting, [turn]: rest };
    turn = otherRole(turn);
  }
  return { turns: { turn, waiting }, due };
}
