import { type Translate, translatorOf } from '../../../explain/text/translator.ts';
import type { Locale } from '../../../model/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The translator of what `check --watch` says. */
export type SayWatch = Translate<typeof en>;

/** The words of `check --watch` in a language. */
export const sayWatch: (locale: Locale) => SayWatch = translatorOf({ en, fr });
