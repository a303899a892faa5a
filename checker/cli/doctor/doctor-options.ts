import type { OptionTable } from '../options/option.ts';
import { locale } from '../options/shared-options.ts';

/** Every option of `doctor`. */
export const doctorOptions = {
  json: { help: { en: 'the same as data', fr: 'la même chose en données' } },
  ascii: { help: { en: 'signs in ASCII', fr: 'les signes en ASCII' } },
  locale,
} as const satisfies OptionTable;
