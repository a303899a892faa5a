import type { Locale } from '../../model/locale.ts';
import { type Translate, translatorOf } from '../text/translator.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The words about a cohort in a language: apart from all others, since `check` does not need them. */
export const cohortWords: (locale: Locale) => Translate<typeof en> = translatorOf({ en, fr });
