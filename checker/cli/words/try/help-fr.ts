import { choiceOf } from '../choice-of.ts';
import type { HelpOptions } from './help-options.ts';

/** La même aide, en français. */
export const helpFr = ({
  questions,
  port,
  languages,
}: HelpOptions): string => `Usage : npm run try [-- QUESTION OPTIONS]

Lance votre serveur et votre client, et vous laisse taper aux deux claviers. Rien
n’est jugé. À côté de chaque écran, vous voyez ce que le programme attend. Pour les questions 1 et 2, le vérificateur joue l’autre côté : ce que
vous y tapez est envoyé sur la connexion.

  QUESTION              ${choiceOf(questions, 'ou')} ; sinon, la première commencée

  --dir DIR             les programmes d’un autre dossier
  --language LANGAGE    celui-ci seulement : ${languages}
  --server COMMANDE     lance le serveur par cette commande, comme un shell
  --client COMMANDE     lance le client par celle-ci
  --solution            les solutions de référence
  --port N              le port du serveur (${port} par défaut)
  --locale en|fr        la langue des mots
  --plain               des lignes de texte au lieu de deux volets, pour les
                        lecteurs d’écran
  --ascii               les signes en ASCII

Sans terminal, les lignes « serveur: texte » et « client: texte » sont lues sur
l’entrée standard, et ce qui se passe est affiché ligne par ligne.
`;
