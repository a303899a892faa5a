import { tameJson } from './write-json.ts';

/**
 * A YAML block as TAP requires it below a test point, one entry a line. Values are JSON, a subset of YAML, so that a
 * program's text stays a string. Undefined entries are left out.
 */
export function yaml(entries: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(entries)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `  ${key}: ${tameJson(JSON.stringify(value))}\n`);
  return `  ---\n${lines.join('')}  ...\n`;
}
