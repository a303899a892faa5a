import type { Lists } from './lists.ts';

/** `--help` in French, laid out for 80 columns. */
export const helpFr = ({
  questions,
  port,
  languages,
  reports,
}: Lists): string => `Usage : npm run check [-- QUESTIONS… OPTIONS]

Lance votre serveur et votre client, tape à leurs claviers, lit leurs écrans, et
dit s’ils réussissent chaque dialogue d’une question et, sinon, qui attend qui.

  QUESTIONS             ${questions} ; sinon, celles que vous avez commencées

Ce qui est vérifié (exercises/ par défaut)
  --dir DIR             les programmes d’un autre dossier
  --language LANGAGE    celui-ci seulement : ${languages}
  --server COMMANDE     lance le serveur par cette commande, comme un shell
  --client COMMANDE     lance le client par celle-ci
  --solution            les solutions de référence

Avec quels dialogues
  --level NIVEAU        required (exigé), robust (robuste) ou all (tous, par défaut)
  --only NOM            ce dialogue seulement
  --dialogue FICHIER    un dialogue à vous
  --strict              une ligne affichée doit être la ligne nue
  --seed GRAINE         les mêmes mots frais qu’à une exécution précédente
  --repeat N            chaque dialogue N fois, et combien de fois il réussit
  --explore N           N dialogues tirés au hasard, selon les règles de la
                        question ; le plus court qui échoue est affiché, à enregistrer

Comment
  --port N              le port du serveur (${port} par défaut)
  --patience MS         combien de temps attendre un programme jamais au repos
                        (5000 par défaut)
  --jobs N              dialogues joués côte à côte (un de plus que de cœurs)
  --watch               vérifie de nouveau à chaque enregistrement d’un programme

Ce qui est rapporté
  --report NOM[=FICHIER]
                        ${reports}
                        (terminal par défaut) ; plusieurs à la fois, chacun avec
                        son fichier : --report terminal --report html=rapport.html
  --output FICHIER      le fichier du dernier rapport nommé sans le sien
  --pcap FICHIER        ce qui est passé sur le réseau, pour Wireshark
  --locale en|fr        la langue du rapport
  --verbose             la transcription entière, avec les temps
  --ascii               signes et diagrammes en ASCII
  --plain               rien que des phrases, pour un lecteur d’écran
  --help, --version

Exemples
  npm run check q3
  npm run check -- q3 --dir ../rendus/jeanne
  npm run check -- q1 --server "java -cp out Server"
  npm run check -- q1 q2 q3 q4 --solution --report json
  npm run check -- q3 --report terminal --report html=rapport.html
  npm run check -- q3 --explore 100 --level required

Codes de sortie : 0 réussi, 1 échoué, 2 mauvais usage, 3 indécis, 70 panne du vérificateur.
`;
