import type { HelpPage } from '../help/help-page.ts';
import { tryOptions } from './try-options.ts';

/** `npm run try -- --help`. */
export const tryHelp: HelpPage = {
  usage: '[-- QUESTION OPTIONS]',
  summary: {
    en: `Starts your server and your client, and lets you type on both keyboards. Nothing is judged. Beside each screen you see what the program waits for.
Where a question asks for one program alone, the checker plays the other side: what you type there is sent over the connection.`,
    fr: `Lance votre serveur et votre client, et vous laisse taper aux deux claviers. Rien n’est jugé. À côté de chaque écran, vous voyez ce que le programme attend.
Quand une question ne demande qu’un programme, le vérificateur joue l’autre côté : ce que vous y tapez est envoyé sur la connexion.`,
  },
  operand: {
    name: 'QUESTION',
    help: {
      en: '{either}; the first you have begun, if left out',
      fr: '{either} ; sinon, la première commencée',
    },
  },
  sections: [{ options: tryOptions }],
  examples: {
    en: `npm run try {example}
npm run try -- {example} --solution --language c
npm run try -- {example} --dir ../handed-in/jeanne --plain`,
    fr: `npm run try {example}
npm run try -- {example} --solution --language c
npm run try -- {example} --dir ../rendus/jeanne --plain`,
  },
  closing: {
    en: 'Without a terminal, lines “server: text” and “client: text” are read from the standard input, and what happens is printed as lines.',
    fr: 'Sans terminal, les lignes « serveur: texte » et « client: texte » sont lues sur l’entrée standard, et ce qui se passe est affiché ligne par ligne.',
  },
};
