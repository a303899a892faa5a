import type { Test } from 'tap';
import type { Locale } from '../../model/locale.ts';
import { compile } from './translator.ts';
import { typeset } from './typography.ts';

/** The messages of one part in both languages, by key. */
export type BothTables = Readonly<Record<Locale, Readonly<Record<string, string>>>>;

/** Holds that both languages of each message can be formatted, from the same arguments. */
export function holdArguments(t: Test, { en, fr }: BothTables): void {
  const names = (message = '') =>
    [...new Set([...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();
  for (const [key, message] of Object.entries(en)) {
    t.same(names(fr[key]), names(message), key);
    compile(message, 'en');
    compile(fr[key] ?? '', 'fr');
  }
}

/** Holds that French is set as it is printed. `unset` takes away what is not prose, such as a command to be typed. */
export function holdFrench(t: Test, fr: BothTables['fr'], unset = (message: string) => message): void {
  for (const [key, message] of Object.entries(fr)) {
    const printed = typeset(
      unset(message)
        .replace(/ *\n */g, ' ')
        .replace(/\{\w+, (?:plural|select),/g, '{'),
      'fr',
    );
    t.notMatch(printed, /[^\u202f][;:?!»]/, `${key}: a narrow space before ; : ? ! »`);
    t.notMatch(printed, /«(?!\u202f)/, `${key}: a narrow space after «`);
    t.notMatch(printed, /['"“”]/, `${key}: ’ and « » only`);
    t.notMatch(printed, /\.\.\./, `${key}: … is one character`);
  }
}

/** Holds that no words make a reader feel small. */
export function holdKindness(t: Test, en: BothTables['en']): void {
  for (const [key, message] of Object.entries(en))
    t.notMatch(message, /\b(just|simply|obvious(ly)?|of course|wrong)\b/i, key);
}
