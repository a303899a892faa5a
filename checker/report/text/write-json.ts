/** A value as JSON over several lines, in which nothing is left that a terminal would obey. */
export function writeJson(value: object): string {
  return tameJson(JSON.stringify(value, wellFormed, 2));
}

/** Half a surrogate pair cannot be written in UTF-8: programs print such things when a character was cut. */
function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value;
}

/** JSON lets DEL, the controls of Latin-1 and those that turn the direction of writing pass as they are; a terminal obeys them. */
export function tameJson(text: string): string {
  return text.replace(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
