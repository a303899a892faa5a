import { otherRole, type Role } from '../../model/actor.ts';
import type { Text } from '../../model/dialogue.ts';
import type { Rule } from '../../model/lab.ts';

/**
 * Whose turn it is by the rule of a question. Every line is shown on the other side once, whole and in order, as soon as its
 * turn has come: where both take turns, the client's first; elsewhere the turn of every line has come when it is said.
 */
export interface TurnState {
  readonly turn: Role | 'anybody';
  /** Lines said ahead of their turn. */
  readonly waiting: Readonly<Record<Role, readonly Text[]>>;
}

/** A line whose turn has come, so that the other side shows it. */
export interface OwedLine {
  readonly speaker: Role;
  readonly text: Text;
}

export function createTurnState(rule: Rule): TurnState {
  return { turn: rule === 'takes turns' ? 'client' : 'anybody', waiting: { server: [], client: [] } };
}

/** A line is said: perhaps its turn comes at once, and with it that of lines that waited for it. */
export function say(
  floor: TurnState,
  { speaker, text }: OwedLine,
): { floor: TurnState; due: readonly OwedLine[] } {
  if (floor.turn === 'anybody') return { floor, due: [{ speaker, text }] };
  const waiting = { ...floor.waiting, [speaker]: [...floor.waiting[speaker], text] };
  return giveTurns({ turn: floor.turn, waiting });
}

function giveTurns({ turn, waiting }: { turn: Role; waiting: TurnState['waiting'] }) {
  const due: OwedLine[] = [];
  for (let [first, ...rest] = waiting[turn]; first; [first, ...rest] = waiting[turn]) {
    due.push({ speaker: turn, text: first });
    waiting = { ...waiting, [turn]: rest };
    turn = otherRole(turn);
  }
  return { floor: { turn, waiting }, due };
}
