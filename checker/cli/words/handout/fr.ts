import type { en } from './en.ts';

/** The words of `handout` in French. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  and: 'et',
  which: 'nommez un nouveau dossier pour la copie, par exemple `npm run handout -- ../tp`',
  done: `{dir} : {questions}, en {languages}{ci, select, gitlab {, avec un pipeline pour GitLab CI}
    github {, avec un pipeline pour GitHub Classroom} other {}} ; sans solutions.
    Essayez-la comme le ferait un étudiant : \`cd {dir} && npm ci && npm run check {example}\``,
  'a-copy':
    'cette copie du TP est celle des étudiants ; faites-en une autre là où elle a été faite, à partir du TP avec ses solutions',
  'not-a-folder': '{dir} : c’est un fichier ; nommez un nouveau dossier',
  'not-empty': '{dir} : ce dossier n’est pas vide, et rien n’y est touché ; nommez-en un nouveau',
  'earlier-copy':
    '{dir} : il y a déjà une copie ; nommez un autre dossier, ou remplacez celle-ci, avec ce qui a été écrit dans ses exercices, par --force',
  'not-a-copy':
    '{dir} : --force remplace une copie que handout a faite, et ce dossier contient autre chose ; nommez-en un autre',
  unwritable: '{dir} : impossible d’y écrire ({why}) ; choisissez un autre endroit',
  'no-stubs': '--language : {question} n’a pas d’ébauche dans ce langage ; écrivez l’un de {languages}',
  'no-partner':
    '{file} : ce programme n’existe pas ; une copie joue ses partenaires avec Node, il faut donc de chacun une version en TypeScript ou en JavaScript',
  'partner-broken': '{file} : impossible de l’empaqueter : {why}',
  'not-built': '{folder} : le vérificateur de la copie manque ; lancez d’abord `npm run build`',
};
