import { graphemesOf } from './graphemes.ts';
import { widthOf } from './width.ts';

/**
 * Breaks a text at its spaces into lines of at most `width` columns. A longer word is broken too; line breaks in the text
 * are kept. An empty text gives one empty line.
 */
export function wrap(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, Math.max(1, width)));
}

function wrapParagraph(paragraph: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line: string | undefined;
  for (const word of paragraph.split(' ')) {
    const longer: string = line === undefined ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    const pieces =
      line === undefined || line.trim() === '' ? chop(longer, width) : [line, ...chop(word, width)];
    line = pieces.pop();
    lines.push(...pieces);
  }
  return [...lines, line ?? ''];
}

/** A word in pieces of at most `width` columns, cut after a sign such as `/` if possible. */
function chop(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  let filled = 0;
  for (const character of graphemesOf(word)) {
    const columns = widthOf(character);
    if (piece !== '' && filled + columns > width) {
      const [, kept = piece, rest = ''] = cuttable.exec(piece) ?? [];
      const early = widthOf(kept) * 2 < width;
      pieces.push(early ? piece : kept);
      piece = early ? '' : rest;
      filled = widthOf(piece);
    }
    piece += character;
    filled += columns;
  }
  return [...pieces, piece];
}

/** Splits a piece after the last sign at which a path or a call may be continued on the next line. */
const cuttable = /^(.*[/\-_.,;(])([^/\-_.,;(]*)$/s;

/** The text padded with spaces to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
