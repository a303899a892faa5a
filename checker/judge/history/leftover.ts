import type { Role } from '../../model/actor.ts';
import type { Sighting } from '../screen/screen.ts';
import type { History } from './history.ts';
import { lineOf } from './tally.ts';

/** A text that came with something that nobody said, and how the two stand there. */
interface DirtyLine {
  readonly seen: Sighting;
  readonly shown: string;
}

/**
 * Behind a text stands the end of a longer, earlier one, as a buffer that is not cleared leaves it: on the same line,
 * or on the next where the newline was in the buffer too.
 */
export function leftoverOn(history: History, role: Role): DirtyLine | undefined {
  const { lines } = history.actors[role].screen;
  let buffer = Buffer.alloc(0);
  let framed = Buffer.alloc(0);
  for (const seen of history.actors[role].reading.taken) {
    const line = lineOf(history, role, seen);
    const beside = restOf(buffer, seen.text);
    if (beside !== '' && withoutNul(line.slice(seen.end)) === beside) return { seen, shown: line };
    const below = restOf(framed, `${seen.text}\n`).replace(/\r?\n$/, '');
    const next = lines[seen.line + 1]?.text ?? '';
    if (below.length > 1 && withoutNul(next) === below) return { seen, shown: `${line}\n${next}` };
    buffer = overwritten(buffer, seen.text);
    framed = overwritten(framed, `${seen.text}\n`);
  }
  return undefined;
}

/** On the wire, where its lines are looked at one by one: a whole buffer was sent, NUL bytes and all. */
export function paddingOn({ actors, dialogue }: History, role: Role): DirtyLine | undefined {
  const { peer, reading, screen } = actors[role];
  const seen = reading.taken.find(({ taken }) => dialogue.steps[taken ?? -1]?.verb === 'receives line');
  const padded = peer && seen ? screen.lines.find(({ text }) => text.includes('\0')) : undefined;
  return seen && padded && { seen, shown: padded.text };
}

/** What is left of a buffer behind a text that was written into it. */
function restOf(buffer: Buffer, text: string): string {
  return withoutNul(buffer.subarray(Buffer.byteLength(text)).toString());
}

function overwritten(buffer: Buffer, text: string): Buffer<ArrayBuffer> {
  return Buffer.concat([Buffer.from(text), buffer.subarray(Buffer.byteLength(text))]);
}

function withoutNul(text: string): string {
  return text.replaceAll('\0', '');
}
