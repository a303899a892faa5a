import type { Locale } from '../../../explain/locale.ts';
import { type Translate, translatorOf } from '../../../explain/translator.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The translator of what `doctor` says. */
export type SayDoctor = Translate<typeof en>;

export const sayDoctor: (locale: Locale) => SayDoctor = translatorOf({ en, fr });
