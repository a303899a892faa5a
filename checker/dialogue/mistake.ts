/** A problem of one line of a dialogue, thrown where the line's number is unknown. */
export class Mistake extends Error {
  override readonly name = 'Mistake';
}

/** Words of a file as a message quotes them: on one line, at most 60 characters. */
export function quote(words: string): string {
  const characters = [...words];
  return quoteWhole(characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : words);
}

/** Quotes words on one line without cutting them, for words that the reader is to copy. */
export function quoteWhole(words: string): string {
  return JSON.stringify(words).replace(
    invisible,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

/** Characters that JSON does not escape although they are invisible or a terminal obeys them. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
