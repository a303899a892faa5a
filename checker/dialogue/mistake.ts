/** What is wrong with one line of a dialogue, thrown where the line's number is not known. */
export class Mistake extends Error {
  override readonly name = 'Mistake';
}

/** A file's own words inside an error, on one line and never a screenful. */
export function quote(words: string): string {
  const characters = [...words];
  return JSON.stringify(characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : words);
}
