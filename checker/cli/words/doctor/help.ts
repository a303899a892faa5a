import type { Locale } from '../../../model/locale.ts';

const en = `Usage: npm run doctor [-- OPTIONS]

Says what this machine has for the lab, what is missing, what that costs, and how
to fix it. Changes nothing.

  --json                the same as data
  --ascii               signs in ASCII
  --locale en|fr        the language of the words

Exit codes: 0 programs can be checked here; 1 something prevents it: Node is older
than 20.19, python3 is missing, or another program uses port 8080 where dialogues
have no network of their own.
`;

const fr = `Usage : npm run doctor [-- OPTIONS]

Dit ce que cette machine a pour le TP, ce qui manque, ce que cela coûte, et comment
y remédier. Ne change rien.

  --json                la même chose en données
  --ascii               les signes en ASCII
  --locale en|fr        la langue des mots

Codes de sortie : 0 des programmes peuvent être vérifiés ici ; 1 quelque chose
l’empêche : Node est plus ancien que 20.19, python3 manque, ou un autre programme
utilise le port 8080 alors que les dialogues n’ont pas de réseau à eux.
`;

/** The text of `doctor --help`. It keeps its lines, so it is not one of the translator's messages. */
export function helpDoctor(locale: Locale): string {
  return locale === 'fr' ? fr : en;
}
