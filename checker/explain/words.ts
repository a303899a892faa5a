import type { Locale } from '../model/locale.ts';
import { en } from './en/messages.ts';
import { fr } from './fr/messages.ts';
import { type Translate, translatorOf } from './text/translator.ts';

/** A function that turns a key and its arguments into words. */
export type Words = Translate<typeof en>;

/** The translator of a report's messages: `translator('fr')('verdict.passed')` is `réussi`. */
export const translator: (locale: Locale) => Words = translatorOf({ en, fr });
