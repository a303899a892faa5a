/** A value as indented JSON in which every character that a terminal obeys is escaped. */
export function writeJson(value: object): string {
  return tameJson(JSON.stringify(value, wellFormed, 2));
}

/** Replaces half surrogate pairs, which UTF-8 cannot write. Programs print them when a character was cut in two. */
function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value;
}

/** Escapes DEL, the Latin-1 controls and the bidirectional controls: JSON allows them verbatim, but a terminal obeys them. */
export function tameJson(text: string): string {
  return text.replace(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
