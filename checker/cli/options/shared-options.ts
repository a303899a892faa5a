import { languageIds } from '../../languages/languages.ts';
import { locales } from '../../model/locale.ts';
import type { OptionTable } from './option.ts';
import { choice, number, text } from './readers.ts';

const command = { en: 'COMMAND', fr: 'COMMANDE' };

/** `--lab`: a lab other than Alternance's own. */
export const lab = {
  value: 'DIR',
  reader: text,
  once: true,
  help: { en: 'another lab, described by its lab.json', fr: 'un autre TP, décrit par son lab.json' },
} as const satisfies OptionTable[string];

/** The options that say which programs are played, for `check` and `try`. */
export const programOptions = {
  dir: {
    value: 'DIR',
    reader: text,
    once: true,
    help: { en: 'programs in another folder', fr: 'les programmes d’un autre dossier' },
  },
  lab,
  language: {
    value: { en: 'LANGUAGE', fr: 'LANGAGE' },
    reader: choice(languageIds),
    once: true,
    help: { en: 'only this one: {choices}', fr: 'celui-ci seulement : {choices}' },
  },
  server: {
    value: command,
    reader: text,
    once: true,
    help: {
      en: 'start the server with this command, as a shell would',
      fr: 'lance le serveur par cette commande, comme un shell',
    },
  },
  client: {
    value: command,
    reader: text,
    once: true,
    help: { en: 'start the client with this one', fr: 'lance le client par celle-ci' },
  },
  solution: { help: { en: 'the reference solutions', fr: 'les solutions de référence' } },
} as const satisfies OptionTable;

/** `--port`: the port that the server listens on. */
export const port = {
  value: 'N',
  reader: number(1, 65535),
  leftOut: { en: '{port} if left out', fr: '{port} par défaut' },
  help: { en: 'the port of the server', fr: 'le port du serveur' },
} as const satisfies OptionTable[string];

/** `--locale`: the language of the output. */
export const locale = {
  value: 'en|fr',
  reader: choice(locales),
  leftOut: { en: 'the system’s if left out', fr: 'celle du système par défaut' },
  help: { en: 'the language of the words', fr: 'la langue des mots' },
} as const satisfies OptionTable[string];

/** `--patience`: the time after which a program that is never at rest is judged. */
export const patience = {
  value: 'MS',
  reader: number(1, 3_600_000),
  default: '5000',
  help: {
    en: 'how long to wait for a program that is never at rest',
    fr: 'combien de temps attendre un programme jamais au repos',
  },
} as const satisfies OptionTable[string];

/** `--jobs`: how many dialogues are played at once. */
export const jobs = {
  value: 'N',
  reader: number(1, 256),
  leftOut: { en: 'one more than there are cores', fr: 'un de plus que de cœurs' },
  help: { en: 'dialogues side by side', fr: 'dialogues joués côte à côte' },
} as const satisfies OptionTable[string];
