import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../../model/locale.ts';
import { formatters } from './formatters.ts';
import { inWords, typeset } from './typography.ts';

/** Messages in ICU MessageFormat, by key. A line break and the spaces around it count as one space. */
export type Table = Readonly<Record<string, string>>;

/** One table per language. The English table is written `as const`: its keys and arguments are the types of `t`. */
export interface Tables<English extends Table> {
  readonly en: English;
  readonly fr: Readonly<Record<keyof English, string>>;
}

/** Returns the message of a key. The second argument has exactly the names that the English message has in braces. */
export type Translate<English extends Table> = <Key extends keyof English & string>(
  key: Key,
  ...values: [Names<English[Key]>] extends [never] ? [] : [values: Values<Names<English[Key]>>]
) => string;

type Values<Name extends string> = Readonly<Record<Name, string | number>>;

/** Creates the translator of a pair of tables. Messages are parsed when first used, and kept. */
export function translatorOf<English extends Table>(
  tables: Tables<English>,
): (locale: Locale) => Translate<English> {
  const made = new Map<string, string | IntlMessageFormat>();
  return (locale) =>
    (key, ...values) => {
      const id = `${locale} ${key}`;
      const known = made.get(id);
      const format = known ?? prepare(tables[locale][key], locale);
      if (known === undefined) {
        made.set(id, format);
      }
      return typeof format === 'string' ? format : inWords(String(format.format(values[0])), locale);
    };
}

/** A message without arguments needs no parser, which saves loading it in a run in which everything passes. */
function prepare(message: string, locale: Locale): string | IntlMessageFormat {
  return message.includes('{') ? compile(message, locale) : laidOut(message, locale);
}

/** Parses a message. Typography is applied to the message only: a program's own text passes unchanged. */
export function compile(message: string, locale: Locale): IntlMessageFormat {
  return new IntlMessageFormat(laidOut(message, locale), locale, undefined, { ignoreTag: true, formatters });
}

function laidOut(message: string, locale: Locale): string {
  return typeset(message.replace(/ *\n */g, ' '), locale);
}

/**
 * The arguments of a message: the text between a brace and a comma or brace, if it is one word. For this reason the
 * text of a plural's or select's branch is never a single word in English; the compiler would ask for it as an
 * argument.
 */
type Names<Message extends string> = Message extends `${string}{${infer Rest}`
  ? Name<Rest> | Names<Rest>
  : never;

type Name<Text extends string> = Text extends `${infer Head}}${string}`
  ? Head extends `${infer Argument},${string}`
    ? Word<Argument>
    : Word<Head>
  : never;

type Word<Text extends string> = Text extends '' | `${string}${' ' | '#' | '\n' | '{'}${string}`
  ? never
  : Text;
