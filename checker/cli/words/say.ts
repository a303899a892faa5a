import type { Locale } from '../../explain/locale.ts';
import { type Translate, translatorOf } from '../../explain/translator.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The translator of the command line's own words. */
export type Say = Translate<typeof en>;

export const sayIn: (locale: Locale) => Say = translatorOf({ en, fr });
