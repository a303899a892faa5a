import type { Step } from '../model/dialogue.ts';
import type { DialogueProblem } from './dialogue-error.ts';
import { verbs } from './verbs/verbs.ts';

interface Presence {
  readonly state: 'absent' | 'present' | 'gone';
  /** The line of the step that led to this state; 0 at the beginning. */
  readonly since: number;
  /** The line in which the keyboard was closed. */
  readonly keyboardClosed?: number;
}

/**
 * Finds the steps of one actor that it cannot do at that point, because it is not on stage or its keyboard is closed.
 */
export function checkPresence(steps: readonly Step[]): readonly DialogueProblem[] {
  const problems: DialogueProblem[] = [];
  let presence: Presence = { state: 'absent', since: 0 };
  for (const step of steps) {
    const message = refuse(step, presence);
    if (message !== undefined) problems.push({ line: step.line, message });
    presence = follow(step, presence);
  }
  return problems;
}

function follow({ verb, line }: Step, presence: Presence): Presence {
  switch (verb) {
    case 'starts':
    case 'restarts':
    case 'connects':
    case 'listens':
      return { state: 'present', since: line };
    case 'is killed':
    case 'ends':
    case 'ends with an error':
    case 'closes':
      return { state: 'gone', since: line };
    case 'closes its keyboard':
      return { ...presence, keyboardClosed: line };
    default:
      return presence;
  }
}

function refuse(step: Step, { state, since, keyboardClosed }: Presence): string | undefined {
  const { actor, verb } = step;
  switch (verb) {
    case 'starts':
      if (state === 'gone') return `the ${actor} was on stage until line ${since}: write "restarts"`;
      return state === 'present'
        ? `the ${actor} has been on stage since line ${since}: remove this`
        : undefined;
    case 'restarts':
      if (state === 'absent') return `the ${actor} has not started yet: write "starts"`;
      return state === 'present'
        ? `the ${actor} has not ended: put "ends" or "is killed" before this`
        : undefined;
    case 'connects':
    case 'listens':
      return state === 'present'
        ? `the ${actor} already ${verb} in line ${since}: put "closes" before this`
        : undefined;
    default:
      break;
  }
  if (state === 'absent')
    return `the ${actor} is not on stage yet: put "${actor} ${entrance(step)}" before this`;
  if (state === 'gone' && needsPresence(verb))
    return `the ${actor} is gone since line ${since}: move this before it`;
  const keyboard = verb === 'types' || verb === 'closes its keyboard';
  if (keyboard && keyboardClosed !== undefined)
    return `the ${actor}'s keyboard is closed in line ${keyboardClosed}: move this before it`;
  return undefined;
}

/**
 * Whether a step needs its actor on stage. A program's screen, and what the peer received, can be read after the end.
 */
function needsPresence(verb: Step['verb']): boolean {
  switch (verb) {
    case 'shows':
    case 'shows nothing':
    case 'ends':
    case 'ends with an error':
    case 'is at rest':
    case 'receives':
    case 'receives line':
    case 'receives the end':
      return false;
    default:
      return true;
  }
}

/**
 * The verb that brings the actor of a step on stage. A verb that only the peer has tells that the actor is the peer.
 */
function entrance({ actor, verb }: Step): string {
  if (!peerVerbs.has(verb)) return 'starts';
  return actor === 'client' ? 'connects' : 'listens';
}

const peerVerbs: ReadonlySet<Step['verb']> = new Set(
  verbs.filter((row) => row.by === 'peer').map((row) => row.name),
);
