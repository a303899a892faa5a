import { type Translate, translatorOf } from '../../explain/text/translator.ts';
import type { Locale } from '../../model/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The translator of what the demo says. */
export type SayShown = Translate<typeof en>;

/** The words of the demo in a language: on the page, in the terminal, and in what is taken away. */
export const sayShown: (locale: Locale) => SayShown = translatorOf({ en, fr });
