import type { OptionTable } from '../options/option.ts';
import { queueOptions } from '../options/queue-options.ts';
import { number, text } from '../options/readers.ts';
import { jobs, lab, locale } from '../options/shared-options.ts';

/** Every option of `worker`. */
export const workerOptions = {
  ...queueOptions,
  lab,
  jobs,
  name: {
    value: { en: 'NAME', fr: 'NOM' },
    reader: text,
    once: true,
    leftOut: { en: 'that of the machine, and a number', fr: 'celui de la machine, et un numéro' },
    help: {
      en: 'the name under which the grading tells of it',
      fr: 'le nom sous lequel la notation en parle',
    },
  },
  'lost-after': {
    value: 'S',
    reader: number(1, 3600),
    default: '30',
    help: {
      en: 'after so many seconds without a sign of a worker, what it plays goes to another',
      fr: 'après autant de secondes sans signe d’une machine, ce qu’elle joue va à une autre',
    },
  },
  'no-sandbox': {
    help: {
      en: 'play for a grading with --no-sandbox: programs can then read your files',
      fr: 'joue pour une notation avec --no-sandbox : les programmes peuvent alors lire vos fichiers',
    },
  },
  locale,
} as const satisfies OptionTable;
