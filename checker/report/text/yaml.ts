import { tameJson } from './write-json.ts';

/**
 * A YAML block as TAP wants it below a test point, one entry a line. Values are written as JSON, which YAML
 * contains: no text of a program can be taken for anything but a text. Entries without a value are left out.
 */
export function yaml(entries: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(entries)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `  ${key}: ${tameJson(JSON.stringify(value))}\n`);
  return `  ---\n${lines.join('')}  ...\n`;
}
