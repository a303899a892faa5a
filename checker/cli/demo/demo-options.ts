import type { OptionTable } from '../options/option.ts';
import { text } from '../options/readers.ts';
import { locale, programOptions } from '../options/shared-options.ts';

/** Every option of `demo`. */
export const demoOptions = {
  question: {
    value: { en: 'QUESTION', fr: 'QUESTION' },
    reader: text,
    once: true,
    help: {
      en: 'the pair of this question on the stage, instead of the four: the solution, or with --dir that of a folder',
      fr: 'la paire de cette question sur la scène, au lieu des quatre : la solution, ou avec --dir celle d’un dossier',
    },
  },
  dir: {
    ...programOptions.dir,
    help: {
      en: 'the pair of programs in this folder on the stage, such as a student’s',
      fr: 'la paire de programmes de ce dossier sur la scène, par exemple celle d’un étudiant',
    },
  },
  language: {
    ...programOptions.language,
    leftOut: { en: 'the sheet’s own if left out', fr: 'celui du sujet par défaut' },
    help: {
      en: 'the programs in this language: {choices}',
      fr: 'les programmes dans ce langage : {choices}',
    },
  },
  open: {
    help: { en: 'open the page in your browser', fr: 'ouvre la page dans votre navigateur' },
  },
  terminal: {
    help: {
      en: 'in this terminal instead of a page, as over ssh',
      fr: 'dans ce terminal au lieu d’une page, par exemple par ssh',
    },
  },
  ascii: { help: { en: 'with --terminal, signs in ASCII', fr: 'avec --terminal, les signes en ASCII' } },
  lab: programOptions.lab,
  locale,
} as const satisfies OptionTable;
