import { answers } from './answers.ts';
import type { OptionTable } from './option.ts';
import { choice, number, text } from './readers.ts';
import { reportOptions } from './report-options.ts';
import { jobs, patience, port, programOptions } from './shared-options.ts';

const dialogueOptions = {
  level: {
    value: { en: 'LEVEL', fr: 'NIVEAU' },
    reader: choice(['required', 'robust', 'all']),
    default: 'all',
    help: { en: 'required, robust or all', fr: 'required (exigé), robust (robuste) ou all (tous)' },
  },
  only: {
    value: { en: 'NAME', fr: 'NOM' },
    reader: text,
    once: true,
    help: { en: 'this dialogue alone', fr: 'ce dialogue seulement' },
  },
  dialogue: {
    value: { en: 'FILE', fr: 'FICHIER' },
    reader: text,
    once: true,
    help: { en: 'a dialogue of your own', fr: 'un dialogue à vous' },
  },
  strict: {
    help: { en: 'a line shown must be the bare line', fr: 'une ligne affichée doit être la ligne nue' },
  },
  seed: {
    value: { en: 'SEED', fr: 'GRAINE' },
    reader: text,
    help: {
      en: 'the same fresh words as an earlier run',
      fr: 'les mêmes mots frais qu’à une exécution précédente',
    },
  },
  repeat: {
    value: 'N',
    reader: number(1, 10_000),
    help: {
      en: 'each dialogue N times, and how often it passed',
      fr: 'chaque dialogue N fois, et combien de fois il réussit',
    },
  },
  explore: {
    value: 'N',
    reader: number(1, 10_000),
    help: {
      en: 'N random dialogues that obey the rules of the question; the shortest one that fails is printed, to be saved',
      fr: 'N dialogues tirés au hasard, selon les règles de la question ; le plus court qui échoue est affiché, à enregistrer',
    },
  },
} as const satisfies OptionTable;

const playingOptions = {
  port,
  answers,
  terminal: {
    help: {
      en: 'on a terminal of 80 × 24, without echo, for programs that need one; Enter ends a line, Ctrl-D closes the keyboard',
      fr: 'sur un terminal de 80 × 24, sans écho, pour les programmes qui en ont besoin ; Entrée finit une ligne, Ctrl-D ferme le clavier',
    },
  },
  sandbox: {
    help: {
      en: 'in a sandbox: the programs see and reach nothing of this machine, and have limits (needs bubblewrap)',
      fr: 'dans un bac à sable : les programmes ne voient et n’atteignent rien de cette machine, et ont des limites (il faut bubblewrap)',
    },
  },
  patience,
  jobs,
  watch: {
    help: {
      en: 'check again at every save of a program',
      fr: 'vérifie de nouveau à chaque enregistrement d’un programme',
    },
  },
} as const satisfies OptionTable;

/** Every option of `check`. */
export const checkOptions = {
  ...programOptions,
  ...dialogueOptions,
  ...playingOptions,
  ...reportOptions,
} as const;

/** The options of `check`, in the sections of the help. */
export const checkSections = [
  {
    title: {
      en: 'What is checked (exercises/ if left out)',
      fr: 'Ce qui est vérifié (exercises/ par défaut)',
    },
    options: programOptions,
  },
  { title: { en: 'With which dialogues', fr: 'Avec quels dialogues' }, options: dialogueOptions },
  { title: { en: 'How', fr: 'Comment' }, options: playingOptions },
  { title: { en: 'What is reported', fr: 'Ce qui est rapporté' }, options: reportOptions },
] as const;
