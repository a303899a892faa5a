import { type Translate, translatorOf } from '../../../explain/text/translator.ts';
import type { Locale } from '../../../model/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The translator of what `demo` says. */
export type SayDemo = Translate<typeof en>;

/** The words of `demo` in a language. */
export const sayDemo: (locale: Locale) => SayDemo = translatorOf({ en, fr });
