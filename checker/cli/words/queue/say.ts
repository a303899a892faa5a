import { type Translate, translatorOf } from '../../../explain/text/translator.ts';
import type { Locale } from '../../../model/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The translator of what `worker` says, and `grade` with a queue. */
export type SayQueue = Translate<typeof en>;

/** These words in a language. */
export const sayQueue: (locale: Locale) => SayQueue = translatorOf({ en, fr });
