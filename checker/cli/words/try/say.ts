import { type Translate, translatorOf } from '../../../explain/text/translator.ts';
import type { Locale } from '../../../model/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The translator of what `try` says. */
export type SayTry = Translate<typeof en>;

/** The words of `try` in a language. */
export const sayTry: (locale: Locale) => SayTry = translatorOf({ en, fr });
