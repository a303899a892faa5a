import type { VerbRow } from './verb-row.ts';

const program = { kind: 'act', by: 'program' } as const;
const peer = { kind: 'act', by: 'peer' } as const;

/**
 * The verbs of what the stage does, in the order of the reference. Before each, the stage waits until all is at rest.
 */
export const actVerbs: readonly VerbRow[] = [
  {
    ...program,
    name: 'starts',
    text: 'none',
    en: 'The program is started; a server must listen, and a client must connect if a server listens.',
    fr: 'Le programme est lancé ; un serveur doit écouter, un client se connecter si un serveur écoute.',
  },
  {
    ...program,
    name: 'restarts',
    text: 'none',
    en: 'The program is started again, at once, after it has ended or been killed.',
    fr: "Le programme est relancé, aussitôt, après s'être terminé ou avoir été tué.",
  },
  {
    ...program,
    name: 'is killed',
    text: 'none',
    en: 'The program is killed without warning, as by `kill -9` or a power cut.',
    fr: 'Le programme est tué sans avertissement, comme par `kill -9` ou une coupure de courant.',
  },
  {
    ...program,
    name: 'types',
    text: 'one',
    en: 'A line is typed at the keyboard of the program, and Enter is pressed.',
    fr: 'Une ligne est tapée au clavier du programme, suivie de Entrée.',
  },
  {
    ...program,
    name: 'closes its keyboard',
    text: 'none',
    en: 'Ctrl-D: nothing more will ever be typed.',
    fr: 'Ctrl-D : plus rien ne sera jamais tapé.',
  },
  {
    ...peer,
    name: 'connects',
    text: 'none',
    role: 'client',
    en: 'The peer connects to the program, which listens.',
    fr: 'Le pair se connecte au programme, qui écoute.',
  },
  {
    ...peer,
    name: 'listens',
    text: 'none',
    role: 'server',
    en: 'The peer listens, and accepts the connection of the program.',
    fr: 'Le pair écoute, et accepte la connexion du programme.',
  },
  {
    ...peer,
    name: 'sends',
    text: 'one',
    en: 'A line is sent in one segment, with its newline.',
    fr: 'Une ligne est envoyée en un segment, avec sa fin de ligne.',
  },
  {
    ...peer,
    name: 'sends part of',
    text: 'one',
    en: 'The first half of a line is sent, cut inside a character of several bytes where there is one.',
    fr: "La première moitié d'une ligne est envoyée, coupée dans un caractère de plusieurs octets s'il y en a un.",
  },
  {
    ...peer,
    name: 'sends rest of',
    text: 'one',
    en: 'The second half of the same line is sent, with its newline.',
    fr: 'La seconde moitié de la même ligne est envoyée, avec sa fin de ligne.',
  },
  {
    ...peer,
    name: 'sends unfinished',
    text: 'one',
    en: 'A text is sent without a newline after it.',
    fr: 'Un texte est envoyé sans fin de ligne.',
  },
  {
    ...peer,
    name: 'sends together',
    text: 'several',
    en: 'Several lines, written `un / deux / trois`, are sent in one segment, each with its newline.',
    fr: 'Plusieurs lignes, écrites `un / deux / trois`, sont envoyées en un segment, chacune avec sa fin de ligne.',
  },
  {
    ...peer,
    name: 'drips',
    text: 'one',
    en: 'A line is sent one byte at a time, with its newline.',
    fr: 'Une ligne est envoyée octet par octet, avec sa fin de ligne.',
  },
  {
    ...peer,
    name: 'closes',
    text: 'none',
    en: 'The peer closes its connection.',
    fr: 'Le pair ferme sa connexion.',
  },
];
