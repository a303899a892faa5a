import { otherRole, type Role } from '../../model/actor.ts';
import type { Text } from '../../model/dialogue.ts';
import type { Breadth } from './breadth.ts';
import type { DialogueDraft } from './dialogue-draft.ts';
import type { LineKind, Lines } from './lines.ts';
import { type PlannedMove, ways } from './plan.ts';

/** What an act is made with. */
export interface MoveBuilder {
  readonly script: DialogueDraft;
  readonly lines: Lines;
  readonly breadth: Breadth;
  /** The lines of which the peer has sent the first half only. */
  readonly halves: Map<Role, Text>;
}

/** Adds one act to the draft, or nothing if its speaker cannot make it now. */
export function speak(move: PlannedMove, craft: MoveBuilder): void {
  const { script } = craft;
  const speaker = speakerOf(craft, move.who);
  if (script.cast[speaker].kind === 'peer') {
    finishHalf(speaker, craft);
    send(speaker, move, craft);
  } else type(speaker, move, craft);
  if (!move.later || script.rule !== 'speaks at any time') script.settle();
}

/** At level required each speaks in its turn: that a line typed ahead comes later is more than the sheet asks. */
function speakerOf({ script: { rule, turns }, breadth }: MoveBuilder, who: number): Role {
  if (breadth === 'required' && turns.turn !== 'anybody') return turns.turn;
  return rule === 'shows' || rule === 'sends' || who === 0 ? 'client' : 'server';
}

/**
 * Types a line, unless the speaker has one that waits for its turn. With two waiting, a terminal would hand over one
 * line a read but the stage's pipe both.
 */
function type(speaker: Role, move: PlannedMove, craft: MoveBuilder): void {
  const { script, breadth } = craft;
  if (script.turns.waiting[speaker].length > 0) return;
  const text = textFor(speaker, move, craft);
  if (!text) return;
  if (isWire(script) && breadth === 'all' && (move.how === 4 || text.written === '')) {
    script.markRobust();
    script.wantsNewline(text);
  }
  if (script.turns.turn === otherRole(speaker)) script.markRobust();
  script.add(speaker, { verb: 'types', text });
  script.say(speaker, [text]);
}

/** Whether the client sends to the peer, which sees how a line ends. */
function isWire({ rule, cast }: DialogueDraft): boolean {
  return rule === 'sends' && cast.server.kind === 'peer';
}

/** The most lines ahead of their turn that the peer sends. */
const mostWaiting = 2;

function send(speaker: Role, move: PlannedMove, craft: MoveBuilder): void {
  const { script, breadth, halves } = craft;
  if (script.turns.waiting[speaker].length >= mostWaiting) return;
  const way = (breadth === 'all' && ways[move.how]) || 'sends';
  // Dripping or cutting an empty line means nothing, and a long one would take long to drip.
  const short = way === 'drips' || way === 'sends part of' ? { ...move, text: Math.min(move.text, 7) } : move;
  const first = textFor(speaker, short, craft);
  if (!first) return;
  if (way !== 'sends') script.markRobust();
  switch (way) {
    case 'sends part of':
      halves.set(speaker, first);
      script.add(speaker, { verb: way, text: first });
      return;
    case 'sends together': {
      const others = Array.from({ length: move.more + 1 }, () =>
        textFor(speaker, { ...move, text: 0 }, craft),
      );
      const texts = [first, ...others.filter((text) => text !== undefined)];
      if (texts.length > 1) script.add(speaker, { verb: way, texts });
      else script.add(speaker, { verb: 'sends', text: first });
      script.say(speaker, texts);
      return;
    }
    default:
      script.add(speaker, { verb: way, text: first });
      script.say(speaker, [first]);
  }
}

/** Sends the second half of a line whose first half is sent. */
export function finishHalf(speaker: Role, { script, halves }: MoveBuilder): void {
  const text = halves.get(speaker);
  if (!text) return;
  halves.delete(speaker);
  script.add(speaker, { verb: 'sends rest of', text });
  script.say(speaker, [text]);
}

const kinds: readonly LineKind[] = [
  ...Array.from({ length: 6 }, () => 'plain' as const),
  'script',
  'script',
  'long',
  'empty',
];

function textFor(speaker: Role, { text: number }: PlannedMove, craft: MoveBuilder): Text | undefined {
  const { script, lines, breadth } = craft;
  const wished = kinds[number] ?? 'plain';
  const fits = breadth === 'all' && (wished !== 'empty' || mayBeEmpty(script));
  const kind = fits ? wished : 'plain';
  const isPeer = script.cast[speaker].kind === 'peer';
  const text = lines.next(speaker, { kind, from: number, characters: isPeer ? 2000 : 200 });
  if (text && kind !== 'plain') script.markRobust();
  return text;
}

/**
 * Empty lines occur where the lab's own dialogues have them. In a chat, the sheet does not say what Enter alone
 * means.
 */
function mayBeEmpty({ rule, cast }: DialogueDraft): boolean {
  return rule === 'shows' || (rule === 'sends' && cast.server.kind === 'peer');
}
