import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../model/locale.ts';
import { formatters } from './formatters.ts';
import { typeset } from './typography.ts';

/** Messages in ICU MessageFormat by key. A line break and the spaces around it count as one space. */
export type Table = Readonly<Record<string, string>>;

/** One table a language. The English one is written `as const`: its keys and arguments are the types of `t`. */
export interface Tables<English extends Table> {
  readonly en: English;
  readonly fr: Readonly<Record<keyof English, string>>;
}

/** Words for a key; the second argument holds exactly what the English message names in braces. */
export type Translate<English extends Table> = <Key extends keyof English & string>(
  key: Key,
  ...values: [Names<English[Key]>] extends [never] ? [] : [values: Values<Names<English[Key]>>]
) => string;

type Values<Name extends string> = Readonly<Record<Name, string | number>>;

/** Makes a translator of any pair of tables. A message is prepared when it is first asked for, then kept. */
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
      return typeof format === 'string' ? format : String(format.format(values[0]));
    };
}

/** A message without arguments needs no parser: a run in which all passes loads hardly any other. */
function prepare(message: string, locale: Locale): string | IntlMessageFormat {
  return message.includes('{') ? compile(message, locale) : laidOut(message, locale);
}

/** The parsed message. Only the message is typeset: a program's own text is passed on as it is. */
export function compile(message: string, locale: Locale): IntlMessageFormat {
  return new IntlMessageFormat(laidOut(message, locale), locale, undefined, { ignoreTag: true, formatters });
}

function laidOut(message: string, locale: Locale): string {
  return typeset(message.replace(/ *\n */g, ' '), locale);
}

/**
 * The arguments of a message: what stands in braces up to a comma, if it is one word. So the text of a
 * plural's or select's branch is never a single word in English, or the compiler asks for it as a value.
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
