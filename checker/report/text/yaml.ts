/**
 * A YAML block as TAP wants it below a test point, one entry a line. Values are written as JSON, which YAML
 * contains: no text of a program can be taken for anything but a text. Entries without a value are left out.
 */
export function yaml(entries: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(entries)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `  ${key}: ${quoted(value)}\n`);
  return `  ---\n${lines.join('')}  ...\n`;
}

/** JSON leaves some characters as they are that YAML or a terminal would not. */
function quoted(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
