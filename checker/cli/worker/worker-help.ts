import type { HelpPage } from '../help/help-page.ts';
import { workerOptions } from './worker-options.ts';

/** `npm run worker -- --help`. */
export const workerHelp: HelpPage = {
  usage: '-- --queue URL [OPTIONS]',
  summary: {
    en: `Plays hand-ins for a grading on another machine, which is started with the same --queue. Start it on as many machines as you like, before the grading or during it.
It needs what the grading would need: the same version of Alternance, the same lab, every language, and bubblewrap.`,
    fr: `Joue des rendus pour une notation sur une autre machine, lancée avec la même --queue. Lancez-le sur autant de machines que vous voulez, avant la notation ou pendant.
Il lui faut ce qu’il faudrait à la notation : la même version d’Alternance, le même TP, chaque langage, et bubblewrap.`,
  },
  sections: [{ options: workerOptions }],
  remaining: '--help',
  examples: {
    en: `npm run worker -- --queue redis://coordinator:6379
npm run worker -- --queue queue.url --jobs 8
npm run worker -- --queue rediss://coordinator:6379 --queue-ca ca.pem --store /mnt/hand-ins`,
    fr: `npm run worker -- --queue redis://coordinateur:6379
npm run worker -- --queue file.url --jobs 8
npm run worker -- --queue rediss://coordinateur:6379 --queue-ca ca.pem --store /mnt/rendus`,
  },
  closing: {
    en: 'It ends at Ctrl-C, when what is in play is over, with 0. Exit codes: 2 wrong usage, or this machine cannot play, 70 the checker broke, 130 interrupted twice.',
    fr: 'Il s’arrête à Ctrl-C, quand ce qui est en cours est fini, avec 0. Codes de sortie : 2 mauvais usage, ou cette machine ne peut pas jouer, 70 panne du vérificateur, 130 interrompu deux fois.',
  },
};
