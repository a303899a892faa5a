import type { OptionTable } from '../options/option.ts';
import { locale, programOptions } from '../options/shared-options.ts';

/** Every option of `demo`. */
export const demoOptions = {
  language: {
    ...programOptions.language,
    leftOut: { en: 'the sheet’s own if left out', fr: 'celui du sujet par défaut' },
    help: {
      en: 'the programs in this language: {choices}',
      fr: 'les programmes dans ce langage : {choices}',
    },
  },
  lab: programOptions.lab,
  locale,
} as const satisfies OptionTable;
