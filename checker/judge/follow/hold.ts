import type { Role } from '../../model/actor.ts';
import { otherRole } from '../../model/actor.ts';
import type { Awaited, Step } from '../../model/dialogue.ts';
import type { JudgeOptions } from '../../model/play-record.ts';
import { unreachable } from '../../model/unreachable.ts';
import { isDeadlock } from '../history/deadlock.ts';
import { endedWell } from '../history/ending.ts';
import type { History, Rest } from '../history/history.ts';
import { awaitedBy, isPolling, standingOf } from '../history/rest.ts';
import { untimely } from '../history/untimely.ts';
import type { Fit } from '../screen/reading.ts';
import type { Sighting } from '../screen/screen.ts';

export type HoldOptions = Pick<JudgeOptions, 'strict' | 'port'>;

/** Where a play stands when a question about one of its steps is asked. */
interface Moment {
  readonly history: History;
  readonly index: number;
  /** Undefined while something may still move. */
  readonly rest: Rest | undefined;
  readonly options: HoldOptions;
}

/** Whether what a step expects is so. Acts hold by themselves, but a start holds when the program is ready. */
export function holds(step: Step, moment: Moment): boolean {
  const { history, rest } = moment;
  const actor = history.actors[step.actor];
  const standing = standingOf(rest, step.actor);
  switch (step.verb) {
    case 'starts':
    case 'restarts':
      return actor.startedIn === moment.index && isReady(step.actor, moment);
    case 'shows':
    case 'receives':
    case 'receives line':
      return findExpected(step, moment) !== undefined;
    case 'shows nothing':
      return rest !== undefined && untimely(history, step.actor).length === 0;
    case 'is waiting for':
      return rest !== undefined && waits(rest, step.actor, step.awaited);
    case 'ends':
      return actor.ended !== undefined && isGone(moment, step.actor);
    case 'ends with an error':
      return endedWell(actor) && isGone(moment, step.actor);
    case 'is at rest':
      return rest !== undefined && !actor.flooded && !standing?.running && !isChattering(moment, step.actor);
    case 'is deadlocked':
      return rest !== undefined && isDeadlock(rest);
    case 'is described':
      return rest !== undefined;
    case 'receives the end':
      return history.actors[otherRole(step.actor)].connectionClosed !== undefined;
    case 'is killed':
    case 'types':
    case 'closes its keyboard':
    case 'connects':
    case 'listens':
    case 'sends':
    case 'sends part of':
    case 'sends rest of':
    case 'sends unfinished':
    case 'sends together':
    case 'drips':
    case 'closes':
      return true;
    default:
      return unreachable(step);
  }
}

/** The place on the actor's screen that meets an expectation of a text. */
export function findExpected(step: Step, moment: Moment): Sighting | undefined {
  const { history, index, options } = moment;
  const { reading } = history.actors[step.actor];
  const from = history.texts.origin.get(index) ?? 0;
  const shownFit: Fit = options.strict ? 'bare' : 'contained';
  if (step.verb === 'shows') return reading.find(step.text.said, from, shownFit);
  if (step.verb === 'receives') return reading.find(step.text.said, from, 'contained');
  return step.verb === 'receives line' ? reading.find(step.text.said, from, 'finished') : undefined;
}

/** A server is ready when it listens where it should; a client when it is connected, if anybody listens. */
function isReady(role: Role, { history, rest, options: { port } }: Moment): boolean {
  const actor = history.actors[role];
  const standing = standingOf(rest, role);
  if (role === 'server') return actor.listens.includes(port) || standing?.listens.includes(port) === true;
  return (
    actor.connectedTo === port ||
    standing?.connected === true ||
    !history.actors.server.listens.includes(port)
  );
}

/** Nothing that it started lives on. */
function isGone({ rest }: Moment, role: Role): boolean {
  return rest !== undefined && (standingOf(rest, role)?.processes.length ?? 0) === 0;
}

function waits(rest: Rest, role: Role, awaited: readonly Awaited[]): boolean {
  const standing = standingOf(rest, role);
  if (!standing) return false;
  return isPolling(rest, standing) || awaited.every((source) => awaitedBy(standing).includes(source));
}

/** Only a program that is never at rest can go on printing by the clock. */
export function isChattering(
  { history, index, rest }: Pick<Moment, 'history' | 'index' | 'rest'>,
  role: Role,
): boolean {
  const recent = history.actors[role].screen.lines.slice(-chatter);
  return (
    rest?.event.decided === 'patience' &&
    recent.length === chatter &&
    recent.every((line) => line.step === index)
  );
}

/** Lines in one step: more than a farewell, fewer than any loop prints while patience lasts. */
const chatter = 20;
