import type { Role } from '../../model/actor.ts';
import type { Sighting } from '../screen/sighting.ts';
import type { History } from './history.ts';
import { lineOf } from './tally.ts';

/** A text of the dialogue on a line with characters of no text, and that line. */
interface DirtyLine {
  readonly seen: Sighting;
  readonly shown: string;
}

/**
 * Finds a text followed by the end of a longer, earlier text, as a buffer that is not cleared leaves it. The remains are
 * on the same line, or on the next line if the buffer held the newline too.
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

/**
 * Finds a line with NUL bytes that a peer received: the program sent its whole buffer, or the byte that ends a string in
 * C. Only for `receives line`, and in robust dialogues.
 */
export function paddingOn({ actors, dialogue }: History, role: Role): DirtyLine | undefined {
  const { peer, reading, screen } = actors[role];
  const isExact = ({ taken }: Sighting) => {
    const verb = dialogue.steps[taken ?? -1]?.verb;
    return verb === 'receives line' || (verb === 'receives' && dialogue.level === 'robust');
  };
  const seen = reading.taken.find(isExact);
  const index = peer && seen ? screen.lines.findIndex(({ text }) => text.includes('\0')) : -1;
  const { text = '' } = screen.lines[index] ?? {};
  if (!seen || index < 0) return undefined;
  // Zero bytes at the beginning of a line were sent with the line before.
  const before = text.startsWith('\0') ? screen.lines[index - 1]?.text : undefined;
  const line = before === undefined ? index : index - 1;
  const shown = before === undefined ? text : `${before}\n${text}`;
  return { seen: reading.taken.find((one) => one.line === line) ?? seen, shown };
}

/** The content of a buffer after the text that was written at its start. */
function restOf(buffer: Buffer, text: string): string {
  return withoutNul(buffer.subarray(Buffer.byteLength(text)).toString());
}

function overwritten(buffer: Buffer, text: string): Buffer<ArrayBuffer> {
  return Buffer.concat([Buffer.from(text), buffer.subarray(Buffer.byteLength(text))]);
}

function withoutNul(text: string): string {
  return text.replaceAll('\0', '');
}
