import { type Translate, translatorOf } from '../../../explain/text/translator.ts';
import type { Locale } from '../../../model/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The translator of what `doctor` says. */
export type SayDoctor = Translate<typeof en>;

/** The words of `doctor` in a language. */
export const sayDoctor: (locale: Locale) => SayDoctor = translatorOf({ en, fr });
