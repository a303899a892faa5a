import { otherRole, type Role } from '../../model/actor.ts';
import type { Moment } from '../moment.ts';
import type { StateGraph } from './explore.ts';
import type { Operation } from './operation.ts';

/**
 * The state in which two real programs stand; undefined while they move, before they are connected, after one has ended,
 * and if they stand in no state of the graph.
 *
 * A program that waits tells what it does next. For one that is frozen, what it has sent and shown tells it. The lines on
 * their way are those that were captured on the wire, less those that were shown: a program at rest has shown all that
 * it has received, and what it keeps in a buffer of its own stands in no queue of the kernel.
 */
export function stateOf(graph: StateGraph, moment: Moment): number | undefined {
  if (moment.state === 'moves') return undefined;
  const next = { client: nextOf(graph, moment, 'client'), server: nextOf(graph, moment, 'server') };
  const shown = { client: linesShown(moment, 'client'), server: linesShown(moment, 'server') };
  const sent = { client: linesSent(moment, 'client'), server: linesSent(moment, 'server') };
  return graph.states.find((state) =>
    roles.every(
      (role) => state.next[role] === next[role] && state.toward[role] === sent[otherRole(role)] - shown[role],
    ),
  )?.id;
}

const roles = ['client', 'server'] as const satisfies readonly Role[];

/** What a program does next; undefined if it waits for anything but its keyboard or the other side. */
function nextOf(graph: StateGraph, moment: Moment, role: Role): Operation | undefined {
  const { phase, waitsFor } = moment.sides[role];
  if (phase === 'frozen') return nextByTurns(graph, moment, role);
  if (phase !== 'waits' || waitsFor.length !== 1) return undefined;
  if (waitsFor[0] === 'keyboard') return 'reads';
  return waitsFor[0] === otherRole(role) ? 'receives' : undefined;
}

/** A program that has gone round as often with its keyboard as with the network is where it began. */
function nextByTurns({ states }: StateGraph, moment: Moment, role: Role): Operation | undefined {
  const began = states[0]?.next[role];
  if (linesSent(moment, role) === linesShown(moment, role)) return began;
  return began === 'reads' ? 'receives' : 'reads';
}

function linesSent({ segments }: Moment, role: Role): number {
  return lineCount(segments.filter(({ from }) => from === role));
}

function linesShown({ sides }: Moment, role: Role): number {
  return lineCount(sides[role].screen.filter(({ kind }) => kind === 'showed'));
}

function lineCount(pieces: readonly { readonly text: string }[]): number {
  return pieces.reduce((count, { text }) => count + text.split('\n').length - 1, 0);
}
