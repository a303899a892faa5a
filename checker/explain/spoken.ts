import type { Locale } from '../model/locale.ts';
import { codePointOf, hidden, spaces } from './text/invisible.ts';
import { translator, type Words } from './words.ts';

/** A text with its invisible characters named, for a reader who listens to it: `bonjour [newline]`. */
export function spoken(text: string, locale: Locale): string {
  const t = translator(locale);
  // Noncharacters stand for the brackets of a name at first, because the text may have brackets of its own. They become
  // brackets with a space between a name and other text.
  const named = text
    .replace(hidden, (character) => mark(spokenName(character, t)))
    .replace(spaces, (run) => mark(t('spoken.spaces', { count: run.length })));
  return named
    .replaceAll(`${end}${start}`, '] [')
    .replace(new RegExp(`(?<=[^ ])${start}`, 'g'), ' [')
    .replace(new RegExp(`${end}(?=[^ ])`, 'g'), '] ')
    .replaceAll(start, '[')
    .replaceAll(end, ']');
}

const [start, end] = ['\ufdd0', '\ufdd1'];

function mark(name: string): string {
  return `${start}${name}${end}`;
}

function spokenName(character: string, t: Words): string {
  switch (character) {
    case '\n':
      return t('spoken.newline');
    case '\r':
      return t('spoken.return');
    case '\t':
      return t('spoken.tab');
    case '\x1b':
      return t('spoken.escape');
    case '\0':
      return t('spoken.zero');
    default:
      return t('spoken.character', { code: codePointOf(character) });
  }
}
