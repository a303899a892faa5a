import { otherRole, type Role } from '../../model/actor.ts';
import { unreachable } from '../../model/unreachable.ts';
import type { DialogueDraft } from './dialogue-draft.ts';
import { finishHalf, type MoveBuilder } from './speak.ts';

/** Brings a dialogue to its end, one of those that the lab's own dialogues have; 0, or what does not fit, is none. */
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

/** The other side may end, or wait for somebody else; it neither spins nor floods. */
function peerLeaves(role: Role, script: DialogueDraft): void {
  script.add(role, { verb: 'closes' });
  script.add(otherRole(role), { verb: 'is at rest' });
}

/** A last line without its newline. */
function lastWords({ script, lines }: MoveBuilder): void {
  const text = lines.next('client', { kind: 'plain', from: 0, characters: 0 });
  if (!text) return;
  script.add('client', { verb: 'sends unfinished', text });
  script.add('client', { verb: 'closes' });
  script.add('server', { verb: 'shows', text });
}

/** Ctrl-D: the program closes and ends, and the other side hears of it. */
function hangUp(role: Role, script: DialogueDraft): void {
  const other = otherRole(role);
  script.add(role, { verb: 'closes its keyboard' });
  if (script.cast[other].kind === 'peer') script.add(other, { verb: 'receives the end' });
  script.add(role, { verb: 'ends' });
  if (script.cast[other].kind !== 'peer') script.add(other, { verb: 'ends' });
}

/** Both take turns: whose turn it is leaves, with nothing left unsaid. */
function inTurn(script: DialogueDraft): EndingSteps | undefined {
  const { turn, waiting } = script.turns;
  if (turn === 'anybody' || waiting.server.length + waiting.client.length > 0) return undefined;
  return script.cast[turn].kind === 'peer' ? () => peerLeaves(turn, script) : () => hangUp(turn, script);
}

/** Both speak at any time: who has nothing more to say still hears the other, until that one too has nothing more to say. */
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
