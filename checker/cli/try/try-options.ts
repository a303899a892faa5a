import type { OptionTable } from '../options/option.ts';
import { locale, port, programOptions } from '../options/shared-options.ts';

/** Every option of `try`. */
export const tryOptions = {
  ...programOptions,
  port,
  locale,
  plain: {
    help: {
      en: 'lines of text instead of two panes, for screen readers',
      fr: 'des lignes de texte au lieu de deux volets, pour les lecteurs d’écran',
    },
  },
  ascii: { help: { en: 'signs in ASCII', fr: 'les signes en ASCII' } },
} as const satisfies OptionTable;
