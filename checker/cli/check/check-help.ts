import type { HelpPage } from '../help/help-page.ts';
import { checkSections } from '../options/check-options.ts';

/** `npm run check -- --help`. */
export const checkHelp: HelpPage = {
  usage: '[-- QUESTIONS… OPTIONS]',
  summary: {
    en: 'Starts your server and your client, types on their keyboards, reads their screens, and says whether they pass each dialogue of a question and, if they do not, who waits for whom.',
    fr: 'Lance votre serveur et votre client, tape à leurs claviers, lit leurs écrans, et dit s’ils réussissent chaque dialogue d’une question et, sinon, qui attend qui.',
  },
  operand: {
    name: 'QUESTIONS',
    help: {
      en: '{questions}; those that you have begun, if left out',
      fr: '{questions} ; sinon, celles que vous avez commencées',
    },
  },
  sections: checkSections,
  remaining: '--help, --version',
  examples: {
    en: `npm run check {example}
npm run check -- {example} --dir ../handed-in/jeanne
npm run check -- {first} --server "java -cp out Server"
npm run check -- {first} --terminal
npm run check -- {all} --solution --report json
npm run check -- {example} --report terminal --report html=report.html
npm run check -- {example} --explore 100 --level required`,
    fr: `npm run check {example}
npm run check -- {example} --dir ../rendus/jeanne
npm run check -- {first} --server "java -cp out Server"
npm run check -- {first} --terminal
npm run check -- {all} --solution --report json
npm run check -- {example} --report terminal --report html=rapport.html
npm run check -- {example} --explore 100 --level required`,
  },
  closing: {
    en: 'Exit codes: 0 passed, 1 failed, 2 wrong usage, 3 undecided, 70 the checker broke.',
    fr: 'Codes de sortie : 0 réussi, 1 échoué, 2 mauvais usage, 3 indécis, 70 panne du vérificateur.',
  },
};
