import type { en } from './en.ts';

/** What is said of a cohort and its hand-ins, in French. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'cohort.no-cohort': '{path} : ni fichier ni dossier de ce nom',
  'cohort.no-hand-ins':
    '{path} : rien n’y ressemble à un rendu ; il faut un dossier ou une archive par étudiant',
  'cohort.not-a-cohort':
    '{path} : ni dossier, ni archive (.zip, .tar.gz, .tar), ni fichier texte avec un dépôt par ligne',
  'cohort.no-git': 'la commande git est nécessaire pour cloner des dépôts : sudo apt install git',
  'cohort.no-roster': '{path} : illisible ; il faut un fichier CSV',
  'cohort.roster-columns':
    '{path}:1 : aucune colonne ne donne un nom, une adresse ou un numéro ; il y a : {there}. Nommez l’une d’elles « nom »',
  'cohort.roster-broken': '{path} : ce n’est pas un fichier CSV ({what})',
  'cohort.roster-moment':
    '{path}, ligne {line} : « {value} » n’est pas un moment de remise ; écrivez 2026-12-05 09:12, ou 05/12/2026 09:12',
  'cohort.roster-minutes':
    '{path}:{line} : « {value} » n’est pas un temps supplémentaire ; écrivez des minutes, comme 30, ou 1h30',

  'hand-in.nothing-handed-in': 'rien n’a été rendu',
  'hand-in.empty': '{path} : il n’y a aucun fichier dedans',
  'hand-in.unsupported-7z':
    '{path} : une archive 7z, qui n’est pas décompressée ici ; mettez à sa place un dossier avec ses fichiers',
  'hand-in.unsupported-rar':
    '{path} : une archive rar, qui n’est pas décompressée ici ; mettez à sa place un dossier avec ses fichiers',
  'hand-in.unsupported-encrypted':
    '{path} : demande un mot de passe ; mettez à sa place un dossier avec ses fichiers',
  'hand-in.unsupported-other':
    '{path} : compressée d’une façon inconnue ici ; mettez à sa place un dossier avec ses fichiers',
  'hand-in.broken-archive': '{path} : une archive abîmée, ou qui n’en est pas une ({what})',
  'hand-in.too-large-bytes': '{path} : plus de {most} Mo une fois décompressée',
  'hand-in.too-large-files': '{path} : plus de {most} fichiers une fois décompressée',
  'hand-in.too-large-depth': '{path} : plus de {most} dossiers l’un dans l’autre',
  'hand-in.escapes': '{path} : écrirait hors de son dossier, dans {entry} ; regardez-la avant toute chose',
  'hand-in.unreadable': '{path} : illisible ({what})',
  'hand-in.no-repository': '{path} : ne peut pas être cloné ({what})',
  'hand-in.nothing-before-deadline': '{path} : aucun commit avant l’heure limite',

  'note.left-out': '{path} : laissé de côté, l’étudiant ne l’a pas écrit',
  'note.link-left-out': '{path} : un lien, laissé de côté',
  'note.device-left-out': '{path} : ni fichier ni dossier, laissé de côté',
  'note.second-archive': '{path} : une archive à côté d’autres fichiers ; regardée en dernier',
  'note.archive-left-out': '{path} : une archive laissée de côté ; son contenu n’est pas noté',
  'note.renamed': '{path} : l’encodage de ce nom a été deviné',
  'note.late-commits':
    '{path} : des commits après l’heure limite, d’après leurs propres dates ; ils ne sont pas notés',
  'note.not-in-roster': '{path} : personne dans la liste ne porte ce nom, ou plusieurs le portent',
  'note.same-student': '{path} : du même étudiant de la liste',
  'note.more': 'et d’autres, qui ne sont pas cités',

  'table.student': 'étudiant',
  'table.question': 'question',
  'table.language': 'langage',
  'table.files': 'fichiers',
  'table.nothing': 'rien',
  'table.stub': '{files} (encore l’ébauche)',
  'table.part': '{files} ({role, select, server {le serveur} other {le client}} manque)',
  'table.group': 'compte pour {names}',
  'table.unread-archive': '{question} : rien n’a été trouvé, et une archive laissée de côté l’a peut-être',
  'table.ambiguous':
    '{question} : chacun de ces fichiers pourrait être {role, select, server {le serveur} other {le client}} : {files}',
  'table.unclear': '{question} : {why}',
  'table.left-out': 'à côté des rendus, et laissés de côté : {names}',
  'table.sum': `{all, plural, one {# étudiant ou groupe} other {# étudiants ou groupes}} : {gradable} à noter, {problems}
    qu’on ne peut pas noter, {absent} sans rien de rendu ; {unclear, plural, =0 {aucune question à trancher} one {#
    question à trancher} other {# questions à trancher}}`,
};
