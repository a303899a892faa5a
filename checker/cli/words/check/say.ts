import { tame } from '../../../explain/text/invisible.ts';
import { type Translate, translatorOf } from '../../../explain/text/translator.ts';
import type { Locale } from '../../../model/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The translator of the command line's own words. */
export type Say = Translate<typeof en>;

const translator = translatorOf({ en, fr });

/** Translates into one line that a terminal cannot obey: values are often typed words or names of files. */
export function sayIn(locale: Locale): Say {
  const translate = translator(locale);
  return (key, ...values) => tame(translate(key, ...values), { ascii: false });
}
