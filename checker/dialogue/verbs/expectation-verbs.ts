import type { VerbRow } from './verb-row.ts';

const program = { kind: 'expectation', by: 'program' } as const;
const peer = { kind: 'expectation', by: 'peer' } as const;

/**
 * The verbs of what must hold before the next step, in the order of the reference. The stage waits until the
 * expectation holds or all is at rest.
 */
export const expectationVerbs: readonly VerbRow[] = [
  {
    ...program,
    name: 'shows',
    text: 'one',
    en: 'A line on the screen contains the text, and no earlier step was met by that line.',
    fr: "Une ligne à l'écran contient le texte, et n'a servi à aucune étape précédente.",
  },
  {
    ...program,
    name: 'shows nothing',
    text: 'none',
    en: 'At rest, no text of the dialogue has been shown beyond those expected so far.',
    fr: "Au repos, aucun texte du dialogue n'a été affiché en plus de ceux attendus jusque-là.",
  },
  {
    ...program,
    name: 'is waiting for',
    text: 'awaited',
    en: 'At rest, each of these is among what the program waits for: `keyboard`, `client`, `server`, `connection`.',
    fr: 'Au repos, le programme attend, entre autres, chacun de : `keyboard`, `client`, `server`, `connection`.',
  },
  {
    ...program,
    name: 'ends',
    text: 'none',
    en: 'The program and all it started have ended.',
    fr: "Le programme et tout ce qu'il a lancé sont terminés.",
  },
  {
    ...program,
    name: 'ends with an error',
    text: 'none',
    en: 'The program has said something on its screen and ended with a code that is not 0.',
    fr: "Le programme a dit quelque chose à l'écran et s'est terminé avec un code différent de 0.",
  },
  {
    ...program,
    name: 'is at rest',
    text: 'none',
    en: 'The program has ended, or waits and prints nothing more: it neither spins nor floods.',
    fr: "Le programme est terminé, ou attend sans plus rien afficher : il ne tourne pas à vide et n'inonde pas l'écran.",
  },
  {
    ...program,
    name: 'is deadlocked',
    text: 'none',
    en: 'No program can move whatever is typed: each waits for another.',
    fr: "Aucun programme ne peut avancer, quoi qu'on tape : chacun en attend un autre.",
  },
  {
    ...program,
    name: 'is described',
    text: 'none',
    en: 'Which processes hold the connection, and which way each uses it, is reported; this always holds.',
    fr: "On rapporte quels processus tiennent la connexion et dans quel sens ; cela n'échoue jamais.",
  },
  {
    ...peer,
    name: 'receives',
    text: 'one',
    en: 'The text has come, in any number of segments, with or without a newline.',
    fr: 'Le texte est arrivé, en un ou plusieurs segments, avec ou sans fin de ligne.',
  },
  {
    ...peer,
    name: 'receives line',
    text: 'one',
    en: 'The text has come with a newline right after it.',
    fr: 'Le texte est arrivé, suivi aussitôt de sa fin de ligne.',
  },
  {
    ...peer,
    name: 'receives the end',
    text: 'none',
    en: 'The program has closed its side of the connection: nothing more will come.',
    fr: 'Le programme a fermé son côté de la connexion : plus rien ne viendra.',
  },
];
