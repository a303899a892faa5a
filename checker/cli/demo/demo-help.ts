import type { HelpPage } from '../help/help-page.ts';
import { demoOptions } from './demo-options.ts';

/** `npm run demo -- --help`. */
export const demoHelp: HelpPage = {
  usage: '[-- OPTIONS]',
  summary: {
    en: 'Shows in front of a class what comes of it when a client and a server start differently: a page with four pairs of real programs, of which one ends in a deadlock. The page is served to this machine only.',
    fr: 'Montre devant une classe ce qui arrive quand un client et un serveur commencent différemment : une page avec quatre paires de vrais programmes, dont une finit en interblocage. La page n’est servie qu’à cette machine.',
  },
  sections: [{ options: demoOptions }],
  examples: {
    en: `npm run demo -- --open
npm run demo -- --language c
npm run demo -- --terminal
npm run demo -- --dir ../handed-in/jeanne
npm run demo -- --question q4`,
    fr: `npm run demo -- --open
npm run demo -- --language c
npm run demo -- --terminal
npm run demo -- --dir ../rendus/jeanne
npm run demo -- --question q4`,
  },
  closing: {
    en: 'Ctrl-C ends the demo, and every program in it.',
    fr: 'Ctrl-C arrête la démonstration, avec tous ses programmes.',
  },
};
