import { otherRole, type Role } from '../../model/actor.ts';
import { unreachable } from '../../model/unreachable.ts';
import type { DialogueDraft } from './dialogue-draft.ts';
import { finishHalf, type MoveBuilder } from './speak.ts';

/**
 * Ends a dialogue in one of the ways of the lab's own dialogues. Adds nothing for 0, or if that ending does not fit.
 */
export function addEnding(ending: number, craft: MoveBuilder): void {
  const { script, halves, breadth } = craft;
  for (const role of [...halves.keys()]) finishHalf(role, craft);
  script.settle();
  const end = breadth === 'all' && ending > 0 ? endingOf(ending, craft) : undefined;
  if (!end) return;
  script.markRobust();
  end();
}

type EndingSteps = () => void;

function endingOf(ending: number, craft: MoveBuilder): EndingSteps | undefined {
  const { script } = craft;
  switch (script.rule) {
    case 'shows':
      return ending === 1 ? () => peerLeaves('client', script) : () => lastWords(craft);
    case 'sends':
      if (script.cast.server.kind !== 'peer') return undefined;
      return ending === 1 ? () => hangUp('client', script) : () => peerLeaves('server', script);
    case 'takes turns':
      return inTurn(script);
    case 'speaks at any time':
      return () => oneHalfLives(ending === 1 ? 'client' : 'server', craft);
    default:
      return unreachable(script.rule);
  }
}

/** The other program may end, or wait for another connection; it must not spin or flood. */
function peerLeaves(role: Role, script: DialogueDraft): void {
  script.add(role, { verb: 'closes' });
  script.add(otherRole(role), { verb: 'is at rest' });
}

/** The peer sends a last line without its newline and closes. */
function lastWords({ script, lines }: MoveBuilder): void {
  const text = lines.next('client', { kind: 'plain', from: 0, characters: 0 });
  if (!text) return;
  script.add('client', { verb: 'sends unfinished', text });
  script.add('client', { verb: 'closes' });
  script.add('server', { verb: 'shows', text });
}

/** Ctrl-D: the program closes and ends, and the other side receives the end. */
function hangUp(role: Role, script: DialogueDraft): void {
  const other = otherRole(role);
  script.add(role, { verb: 'closes its keyboard' });
  if (script.cast[other].kind === 'peer') script.add(other, { verb: 'receives the end' });
  script.add(role, { verb: 'ends' });
  if (script.cast[other].kind !== 'peer') script.add(other, { verb: 'ends' });
}

/** The side whose turn it is closes, if no line waits for its turn. */
function inTurn(script: DialogueDraft): EndingSteps | undefined {
  const { turn, waiting } = script.turns;
  if (turn === 'anybody' || waiting.server.length + waiting.client.length > 0) return undefined;
  return script.cast[turn].kind === 'peer' ? () => peerLeaves(turn, script) : () => hangUp(turn, script);
}

/**
 * In a chat, a program whose keyboard is closed still shows what the other sends, until the other's keyboard closes
 * too.
 */
function oneHalfLives(role: Role, { script, lines }: MoveBuilder): void {
  const other = otherRole(role);
  if (script.cast[role].kind === 'peer' || script.cast[other].kind === 'peer') return;
  const text = lines.next(other, { kind: 'plain', from: 0, characters: 0 });
  if (!text) return;
  script.add(role, { verb: 'closes its keyboard' });
  script.add(other, { verb: 'types', text });
  script.add(role, { verb: 'shows', text });
  script.add(other, { verb: 'closes its keyboard' });
  script.add(role, { verb: 'ends' });
  script.add(other, { verb: 'ends' });
}
