import type { Locale } from '../model/locale.ts';
import { en } from './en/messages.ts';
import { fr } from './fr/messages.ts';
import { type Translate, translatorOf } from './translator.ts';

/** The translator of everything a report says. */
export type Words = Translate<typeof en>;

/** `translator('fr')('verdict.passed')` is `réussi`. */
export const translator: (locale: Locale) => Words = translatorOf({ en, fr });
