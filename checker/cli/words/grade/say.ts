import { type Translate, translatorOf } from '../../../explain/text/translator.ts';
import type { Locale } from '../../../model/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The translator of what `grade` says. */
export type SayGrade = Translate<typeof en>;

/** The words of `grade` in a language. */
export const sayGrade: (locale: Locale) => SayGrade = translatorOf({ en, fr });
