import { type Translate, translatorOf } from '../../../explain/text/translator.ts';
import type { Locale } from '../../../model/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The translator of what `handout` says. */
export type SayHandout = Translate<typeof en>;

/** The words of `handout` in a language. */
export const sayHandout: (locale: Locale) => SayHandout = translatorOf({ en, fr });
