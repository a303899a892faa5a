import { answers } from '../options/answers.ts';
import type { OptionTable } from '../options/option.ts';
import { queueOptions } from '../options/queue-options.ts';
import { number, text } from '../options/readers.ts';
import { jobs, lab, locale, patience } from '../options/shared-options.ts';

const file = { en: 'FILE', fr: 'FICHIER' };

const cohortOptions = {
  out: {
    value: 'DIR',
    reader: text,
    once: true,
    help: {
      en: 'the folder of the results; what is there already is not graded again',
      fr: 'le dossier des résultats ; ce qui s’y trouve déjà n’est pas noté de nouveau',
    },
  },
  roster: {
    value: file,
    reader: text,
    once: true,
    help: {
      en: 'a CSV with the columns id, name, email, group, extra time, handed in: who handed in nothing appears too',
      fr: 'un CSV avec les colonnes id, nom, email, groupe, tiers temps, rendu le : qui n’a rien rendu apparaît aussi',
    },
  },
  deadline: {
    value: { en: 'TIME', fr: 'DATE' },
    reader: text,
    once: true,
    help: {
      en: 'such as 2026-12-04T23:59: repositories are taken as they were then, and what came later is late',
      fr: 'par exemple 2026-12-04T23:59 : les dépôts sont pris tels qu’ils étaient alors, et ce qui vient après est en retard',
    },
  },
  'dry-run': {
    help: {
      en: 'say what was found where, and play nothing',
      fr: 'dit ce qui a été trouvé et où, sans rien jouer',
    },
  },
} as const satisfies OptionTable;

const gradingOptions = {
  lab,
  answers,
  repeat: {
    value: 'N',
    reader: number(1, 100),
    default: '3',
    help: {
      en: 'how often a dialogue that fails is played before its failure is believed',
      fr: 'combien de fois un dialogue qui échoue est joué avant de le croire',
    },
  },
  seed: {
    value: { en: 'SEED', fr: 'GRAINE' },
    reader: text,
    once: true,
    help: {
      en: 'from which the words of each hand-in are made; kept in the folder',
      fr: 'dont viennent les mots de chaque rendu ; gardée dans le dossier',
    },
  },
  patience,
  jobs,
  only: {
    value: { en: 'WHAT', fr: 'QUOI' },
    reader: text,
    once: true,
    help: {
      en: 'grade these again, and say what changed: undecided, failed, or the name of a hand-in',
      fr: 'note ceux-ci de nouveau et dit ce qui a changé : undecided (indécis), failed (échoué), ou le nom d’un rendu',
    },
  },
  rejudge: {
    help: {
      en: 'judge the saved transcripts again; starts no program',
      fr: 'juge de nouveau les transcriptions gardées ; ne lance aucun programme',
    },
  },
  matrix: {
    value: 'QUESTION',
    reader: text,
    once: true,
    help: {
      en: 'in place of grading: every client of this question plays with every server, as a table and a page; changes no mark',
      fr: 'au lieu de noter : chaque client de cette question joue avec chaque serveur, en tableau et en page ; ne note personne',
    },
  },
  similar: {
    help: {
      en: 'in place of grading: which programs look alike, as a table and a page; starts none, and changes no mark',
      fr: 'au lieu de noter : quels programmes se ressemblent, en tableau et en page ; n’en lance aucun et ne note personne',
    },
  },
  'no-sandbox': {
    help: {
      en: 'play the programs without bubblewrap: they can then read your files',
      fr: 'joue les programmes sans bubblewrap : ils peuvent alors lire vos fichiers',
    },
  },
} as const satisfies OptionTable;

const markOptions = {
  'out-of': {
    value: 'N',
    reader: number(1, 1000),
    leftOut: { en: '20, or what the rubric says', fr: '20, ou ce que dit le barème' },
    help: { en: 'the highest mark', fr: 'la note la plus haute' },
  },
  rubric: {
    value: file,
    reader: text,
    once: true,
    help: {
      en: 'weights, points, what counts and late penalties, as JSON (schema/rubric.schema.json)',
      fr: 'poids, points, ce qui compte et pénalités de retard, en JSON (schema/rubric.schema.json)',
    },
  },
  moodle: {
    help: {
      en: 'also a file for Moodle’s grade import',
      fr: 'aussi un fichier pour l’import de notes de Moodle',
    },
  },
  anonymous: {
    help: {
      en: 'codes in place of names, in the folder anonymous/ of --out; whose they are is in key.csv beside it',
      fr: 'des codes à la place des noms, dans le dossier anonymous/ de --out ; key.csv, à côté, dit à qui ils sont',
    },
  },
  locale,
} as const satisfies OptionTable;

/** Every option of `grade`. */
export const gradeOptions = { ...cohortOptions, ...gradingOptions, ...queueOptions, ...markOptions } as const;

/** The options of `grade`, in the sections of the help. */
export const gradeSections = [
  { title: { en: 'What is graded', fr: 'Ce qui est noté' }, options: cohortOptions },
  { title: { en: 'How it is graded', fr: 'Comment c’est noté' }, options: gradingOptions },
  { title: { en: 'On many machines', fr: 'Sur plusieurs machines' }, options: queueOptions },
  { title: { en: 'The marks', fr: 'Les notes' }, options: markOptions },
] as const;
