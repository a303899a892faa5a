/** What is wrong with one line of a dialogue, thrown where the line's number is not known. */
export class Mistake extends Error {
  override readonly name = 'Mistake';
}

/** A file's own words inside an error, on one line and never a screenful. */
export function quote(words: string): string {
  const characters = [...words];
  return quoteWhole(characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : words);
}

/** The same where the words are to be copied, however long they are. */
export function quoteWhole(words: string): string {
  return JSON.stringify(words).replace(
    invisible,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

/** What JSON leaves as it is, and nobody could see or a terminal would obey. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
