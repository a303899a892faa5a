import type { OptionTable } from '../options/option.ts';
import { lab, locale } from '../options/shared-options.ts';

/** Every option of `doctor`. */
export const doctorOptions = {
  lab: {
    ...lab,
    help: { en: 'the port and the languages of another lab', fr: 'le port et les langages d’un autre TP' },
  },
  json: { help: { en: 'the same as data', fr: 'la même chose en données' } },
  ascii: { help: { en: 'signs in ASCII', fr: 'les signes en ASCII' } },
  locale,
} as const satisfies OptionTable;
