import type { Text } from '../model/dialogue.ts';
import { Mistake } from './mistake.ts';
import { readText } from './read-text.ts';

const slash = /[ \t]+\/(?:[ \t]+|$)/u;

/** Reads `un / deux / trois`. A slash inside a JSON string belongs to the text. Throws a Mistake. */
export function readTexts(raw: string): readonly Text[] {
  const texts: Text[] = [];
  let rest: string | undefined = raw;
  while (rest !== undefined) {
    const piece: Piece = takePiece(rest);
    if (piece.raw === '' || /^\/(?:[ \t]|$)/u.test(piece.raw)) {
      throw new Mistake('a text is missing next to "/": write "" for an empty line');
    }
    texts.push(readText(piece.raw));
    rest = piece.rest;
  }
  if (texts.length < 2)
    throw new Mistake('"sends together" needs two texts or more: "un / deux"; for one, write "sends"');
  return texts;
}

interface Piece {
  readonly raw: string;
  /** The text after the slash, if there is one. */
  readonly rest?: string;
}

function takePiece(raw: string): Piece {
  const quoted = /^"(?:[^"\\]|\\.)*"/u.exec(raw)?.[0].length ?? 0;
  const found = slash.exec(raw.slice(quoted));
  if (!found) return { raw };
  const end = quoted + found.index;
  return { raw: raw.slice(0, end), rest: raw.slice(end + found[0].length) };
}
