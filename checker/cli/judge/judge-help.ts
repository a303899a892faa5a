import type { HelpPage } from '../help/help-page.ts';
import { judgeOptions } from './judge-options.ts';

/** `npm run judge -- --help`. */
export const judgeHelp: HelpPage = {
  usage: '-- REPORT [OPTIONS]',
  summary: {
    en: 'Judges a saved report again, from what it recorded, and writes any report of it. Starts no program, so the result is the same on every machine and at any time.',
    fr: 'Juge de nouveau un rapport enregistré, d’après ce qu’il a noté, et en écrit n’importe quel rapport. Ne lance aucun programme : le résultat est le même sur toute machine et à tout moment.',
  },
  operand: {
    name: 'REPORT',
    help: {
      en: 'what `npm run check` wrote with --report\u00a0json',
      fr: 'ce que `npm run check` a écrit avec --report\u00a0json',
    },
  },
  sections: [{ options: judgeOptions }],
  remaining: '--help',
  examples: {
    en: `npm run judge -- report.json
npm run judge -- report.json --report terminal --report html=report.html
npm run judge -- report.json --locale fr --verbose`,
    fr: `npm run judge -- rapport.json
npm run judge -- rapport.json --report terminal --report html=rapport.html
npm run judge -- rapport.json --locale fr --verbose`,
  },
  closing: {
    en: 'Exit codes: 0 passed, 1 failed, 2 wrong usage or no report that can be judged, 3 undecided, 70 the checker broke.',
    fr: 'Codes de sortie : 0 réussi, 1 échoué, 2 mauvais usage ou rapport impossible à juger, 3 indécis, 70 panne du vérificateur.',
  },
};
