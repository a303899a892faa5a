import { languages } from '../../languages/languages.ts';
import { type Lab, languagesOf } from '../../model/lab.ts';
import type { HelpPage } from '../help/help-page.ts';
import { leastNode } from '../process/node-version.ts';
import { doctorOptions } from './doctor-options.ts';

/** `npm run doctor -- --help`. It says that the tools of the lab's own language are needed. */
export function doctorHelp(lab: Lab): HelpPage {
  const [own] = languagesOf(lab);
  const needed = Object.values(languages[own].tools)
    .map(({ names: [name] }) => name)
    .join(', ');
  const least = leastNode.replace(/\.0$/, '');
  return {
    usage: '[-- OPTIONS]',
    summary: {
      en: 'Says what this machine has for the lab, what is missing, what that costs, and how to fix it. Changes nothing.',
      fr: 'Dit ce que cette machine a pour le TP, ce qui manque, ce que cela coûte, et comment y remédier. Ne change rien.',
    },
    sections: [{ options: doctorOptions }],
    examples: {
      en: `npm run doctor
npm run --silent doctor -- --json`,
      fr: `npm run doctor
npm run --silent doctor -- --json`,
    },
    closing: {
      en: `Exit codes: 0 programs can be checked here; 1 something prevents it: Node is older than ${least}, ${needed} is missing, or another program uses port {port} where dialogues have no network of their own.`,
      fr: `Codes de sortie : 0 des programmes peuvent être vérifiés ici ; 1 quelque chose l’empêche : Node est plus ancien que ${least}, ${needed} manque, ou un autre programme utilise le port {port} alors que les dialogues n’ont pas de réseau à eux.`,
    },
  };
}
