import type { HelpPage } from '../help/help-page.ts';
import { gradeSections } from './grade-options.ts';

/** `npm run grade -- --help`. */
export const gradeHelp: HelpPage = {
  usage: '-- SUBMISSIONS [QUESTIONS] --out DIR [OPTIONS]',
  summary: {
    en: `Grades a cohort: plays what each student handed in, writes marks, a report for each student and a page for the course.
It can be stopped and started again at any time: what has been graded is not graded twice.`,
    fr: `Note une promotion : joue ce que chaque étudiant a rendu, écrit les notes, un rapport par étudiant et une page pour le cours.
On peut l’arrêter et la relancer à tout moment : ce qui est noté n’est pas noté deux fois.`,
  },
  operand: {
    name: 'SUBMISSIONS',
    help: {
      en: 'a folder with a folder or an archive for each student, the .zip of a Moodle assignment, or a text file with a git repository a line',
      fr: 'un dossier avec un dossier ou une archive par étudiant, le .zip d’un devoir Moodle, ou un fichier texte avec un dépôt git par ligne',
    },
  },
  sections: gradeSections,
  remaining: '--help',
  examples: {
    en: `npm run grade -- submissions/ --dry-run
npm run grade -- submissions.zip --out grades/ --roster students.csv
npm run grade -- submissions/ {example} --out grades/ --rubric rubric.json --deadline 2026-12-04T23:59
npm run grade -- submissions/ --out grades/ --only undecided
npm run grade -- submissions/ --out grades/ --matrix {example}`,
    fr: `npm run grade -- rendus/ --dry-run
npm run grade -- rendus.zip --out notes/ --roster etudiants.csv
npm run grade -- rendus/ {example} --out notes/ --rubric bareme.json --deadline 2026-12-04T23:59
npm run grade -- rendus/ --out notes/ --only undecided
npm run grade -- rendus/ --out notes/ --matrix {example}`,
  },
  closing: {
    en: 'Exit codes: 0 all is graded, 2 wrong usage, 3 a person has to decide something, 70 the checker broke, 130 interrupted.',
    fr: 'Codes de sortie : 0 tout est noté, 2 mauvais usage, 3 une personne doit décider, 70 panne du vérificateur, 130 interrompu.',
  },
};
