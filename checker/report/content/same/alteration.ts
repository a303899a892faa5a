import type { PlayedFinding } from '../../../model/finding.ts';

/**
 * How a line was changed, as the kinds of characters that are missing and that were added: equal for two lines that lost
 * their accents. Undefined if part of the line is missing too, or it is not known what.
 */
export function alterationOf({
  text,
  shown,
  escapes,
}: Extract<PlayedFinding, { code: 'line-altered' }>): string | undefined {
  if (escapes && escapes.length > 0) return 'escapes';
  if (shown.includes('\0')) return 'padded';
  const wanted = text.trim();
  if (!shown.includes(wanted) && shown.toLowerCase().includes(wanted.toLowerCase())) return 'capitals';
  const missing = kindsOf(without(text, shown));
  const added = kindsOf(without(shown, text));
  const known = missing.length + added.length > 0 && !missing.includes('plain') && !added.includes('plain');
  return known ? `-${missing.join()} +${added.join()}` : undefined;
}

/** The characters of a text that the other lacks. One that stands twice here and once there is told once. */
function without(text: string, other: string): readonly string[] {
  const left = [...other];
  return [...text].filter((character) => {
    const at = left.indexOf(character);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function kindsOf(characters: readonly string[]): readonly string[] {
  return [...new Set(characters.map(kindOf))].sort();
}

function kindOf(character: string): string {
  if (/\s|\0/.test(character)) return JSON.stringify(character);
  return /^[\x20-\x7e]$/.test(character) ? 'plain' : 'other';
}
