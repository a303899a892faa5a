import type { HandIn } from '../../../model/cohort/hand-in.ts';

/**
 * Takes out of a text what would tell whose it is: name, number, address, folders and file names that hold them, with
 * and without accents. A program may still tell it in other words, which only a human can see.
 */
export function coverOf(handIn: HandIn, code: string): (text: string) => string {
  const telling = tellingTexts(handIn);
  if (telling.length === 0) return (text) => text;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${telling.map(looseOf).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return (text) => text.normalize('NFC').replace(pattern, code);
}

/** The longest first, so that a path is replaced as a whole. */
function tellingTexts({ key, student, members = [], origin = '', folder = '' }: HandIn): readonly string[] {
  const people = [student, ...members];
  const names = people.flatMap(({ name }) => name.split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length > 2);
  const own = people.flatMap(({ name, id, email }) => [name, id, email]);
  const segments = origin.split('/').filter((segment) => tells(segment, key));
  const all = [folder, origin, key, ...own, ...segments, ...names];
  const texts = all.filter((text): text is string => text !== undefined && text.trim().length > 1);
  return [...new Set(texts.map((text) => text.normalize('NFC')))].sort((a, b) => b.length - a.length);
}

/** Whether the key was made from this part of the path: `Zoé DUPONT_12_…` for `zoe-dupont-12`. */
function tells(segment: string, key: string): boolean {
  const [one, other] = [plain(segment), plain(key)];
  return one.length > 2 && (one.includes(other) || other.includes(one));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** A pattern for a text that takes any sign between its words, and each letter with its accent or without. */
function looseOf(text: string): string {
  return [...text]
    .map((sign) => {
      if (/[\s_-]/.test(sign)) return '[\\s_.-]+';
      const bare = sign.normalize('NFD').replace(/\p{M}/gu, '');
      return bare === sign || bare === '' ? escaped(sign) : `(?:${escaped(sign)}|${escaped(bare)})`;
    })
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
