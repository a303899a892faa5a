import type { Role } from '../../model/actor.ts';
import { otherRole } from '../../model/actor.ts';
import type { Awaited, Step } from '../../model/dialogue.ts';
import type { JudgeOptions } from '../../model/play-record.ts';
import { unreachable } from '../../model/unreachable.ts';
import type { ActorHistory } from '../history/actor-history.ts';
import { isDeadlock } from '../history/deadlock.ts';
import { endedWell } from '../history/ending.ts';
import type { History, Rest } from '../history/history.ts';
import { awaitedBy, isPolling, standingOf } from '../history/rest.ts';
import { untimely } from '../history/untimely.ts';
import type { Fit } from '../screen/reading.ts';
import type { Sighting } from '../screen/sighting.ts';

/** The options on which it depends whether a step is met. */
export type HoldOptions = Pick<JudgeOptions, 'strict' | 'port'>;

/** The state of a play in which a step is tested; `index` is that of the step. */
interface StepMoment {
  readonly history: History;
  readonly index: number;
  /** Undefined while something may still move. */
  readonly rest: Rest | undefined;
  readonly options: HoldOptions;
}

/** Whether a step is met. An act is met at once, except a start, which is met once the program is ready. */
export function holds(step: Step, moment: StepMoment): boolean {
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
      return hasClosed(history.actors[otherRole(step.actor)]);
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

/** The place on the actor's screen that meets the step. Undefined if there is none or the step is not about a text. */
export function findExpected(step: Step, moment: StepMoment): Sighting | undefined {
  const { history, index, options } = moment;
  const { reading } = history.actors[step.actor];
  const from = history.texts.origin.get(index) ?? 0;
  const shownFit: Fit = options.strict ? 'bare' : 'contained';
  if (step.verb === 'shows') return reading.find(step.text.said, from, shownFit);
  if (step.verb === 'receives') return reading.find(step.text.said, from, 'contained');
  return step.verb === 'receives line' ? reading.find(step.text.said, from, 'finished') : undefined;
}

/** A server is ready once it listens on the port; a client once it is connected, or at once if no server listens. */
function isReady(role: Role, { history, rest, options: { port } }: StepMoment): boolean {
  const actor = history.actors[role];
  const standing = standingOf(rest, role);
  if (role === 'server') return actor.listens.includes(port) || standing?.listens.includes(port) === true;
  return (
    actor.connectedTo === port ||
    standing?.connected === true ||
    !history.actors.server.listens.includes(port)
  );
}

/** Whether a program has closed the connection. One that floods has not: the stage ends it, and the kernel closes. */
function hasClosed({ connectionClosed, flooded }: ActorHistory): boolean {
  return connectionClosed !== undefined && (flooded === undefined || connectionClosed < flooded.index);
}

/** Whether, at rest, no process of the program is alive. */
function isGone({ rest }: StepMoment, role: Role): boolean {
  return rest !== undefined && (standingOf(rest, role)?.processes.length ?? 0) === 0;
}

function waits(rest: Rest, role: Role, awaited: readonly Awaited[]): boolean {
  const standing = standingOf(rest, role);
  if (!standing) return false;
  return isPolling(rest, standing) || awaited.every((source) => awaitedBy(standing).includes(source));
}

/** Whether a program still prints when patience ends: its last lines, `chatter` of them, all came in this step. */
export function isChattering(
  { history, index, rest }: Pick<StepMoment, 'history' | 'index' | 'rest'>,
  role: Role,
): boolean {
  const recent = history.actors[role].screen.lines.slice(-chatter);
  return (
    rest?.event.decided === 'patience' &&
    recent.length === chatter &&
    recent.every((line) => line.step === index)
  );
}

/** Lines in one step: more than a program prints when it ends, fewer than a loop prints while patience lasts. */
const chatter = 20;
