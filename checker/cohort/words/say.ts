import { type Translate, translatorOf } from '../../explain/text/translator.ts';
import type { Locale } from '../../model/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The translator of what is said of a cohort. */
export type SayCohort = Translate<typeof en>;

/** The words of a cohort in a language. */
export const sayCohort: (locale: Locale) => SayCohort = translatorOf({ en, fr });
