import type { HelpPage } from '../help/help-page.ts';
import { handoutOptions } from './handout-options.ts';

/** `npm run handout -- --help`. */
export const handoutHelp: HelpPage = {
  usage: '-- DIR [QUESTIONS…] [OPTIONS]',
  summary: {
    en: 'Makes the students’ copy of the lab in a new folder: exercises, guides, dialogues and a checker that runs, without solutions, tests or the tools of instructors.',
    fr: 'Fait la copie des étudiants dans un nouveau dossier : exercices, guides, dialogues et un vérificateur qui marche, sans solutions, ni tests, ni outils des enseignants.',
  },
  operand: {
    name: 'QUESTIONS',
    help: { en: '{questions}; all of them if left out', fr: '{questions} ; toutes par défaut' },
  },
  sections: [{ options: handoutOptions }],
  remaining: '--help',
  examples: {
    en: `npm run handout -- ../chat
npm run handout -- ../week1 {first} --language python
npm run handout -- ../tp --locale fr --language python --language c
npm run handout -- ../classroom --ci github`,
    fr: `npm run handout -- ../tp --locale fr
npm run handout -- ../seance1 {first} --language python
npm run handout -- ../tp --language python --language c
npm run handout -- ../classroom --ci github`,
  },
  closing: {
    en: 'Exit codes: 0 the copy is there, 2 wrong usage, and nothing was written, 70 the checker broke.',
    fr: 'Codes de sortie : 0 la copie est là, 2 mauvais usage, et rien n’a été écrit, 70 panne du vérificateur.',
  },
};
