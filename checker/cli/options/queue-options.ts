import type { OptionTable } from './option.ts';
import { text } from './readers.ts';

/** The options with which a grading and its workers reach a queue. */
export const queueOptions = {
  queue: {
    value: { en: 'URL|FILE', fr: 'URL|FICHIER' },
    reader: text,
    once: true,
    help: {
      en: 'a queue in Redis for many machines, as redis://host:6379, or a file with its URL',
      fr: 'une file dans Redis pour plusieurs machines, par exemple redis://hote:6379, ou un fichier avec son URL',
    },
  },
  'queue-ca': {
    value: { en: 'FILE', fr: 'FICHIER' },
    reader: text,
    once: true,
    help: {
      en: 'the certificate (PEM) of the authority that signed that of rediss://',
      fr: 'le certificat (PEM) de l’autorité qui a signé celui de rediss://',
    },
  },
  store: {
    value: 'DIR',
    reader: text,
    once: true,
    help: {
      en: 'with --queue: a folder that all machines share, for hand-ins of more than 1 MB',
      fr: 'avec --queue : un dossier que toutes les machines partagent, pour les rendus de plus de 1 Mo',
    },
  },
} as const satisfies OptionTable;
