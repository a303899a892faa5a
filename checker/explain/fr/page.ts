import type { page as en } from '../en/page.ts';

/** Le reste d’un rapport : verdicts, étiquettes, bilan, et par où commencer. */
export const page: Readonly<Record<keyof typeof en, string>> = {
  'verdict.passed': 'réussi',
  'verdict.failed': 'échoué',
  'verdict.undecided': 'indécis',
  'verdict.skipped': 'non joué',
  'verdict.observed': 'observé',
  'level.robust': 'robustesse',

  expected: 'attendu',
  got: 'obtenu',
  'got.again': 'ce texte est venu plus d’une fois',
  'got.early': 'ce texte est venu avant son tour',
  'got.late': 'trop tard : ce texte n’est venu qu’après autre chose',
  'got.never': 'jamais : ce texte a été retenu',
  'got.port': `{role, select,
    server {il a démarré, et écoute sur le port {used}, pas sur le {port}}
    other {il a démarré, et appelle le port {used}, pas le {port}}}`,
  characters: '({count, number} caractères)',
  sample: 'En {language} :',
  'legend.space': '{sign} marque un espace',
  'legend.newline': '{sign} est une fin de ligne, \\n',
  'legend.return': '{sign} est un retour chariot, \\r',
  'legend.tab': '{sign} est une tabulation',
  'legend.escape': '{sign} est un caractère d’échappement',
  'legend.zero': '{sign} est un octet nul',
  also: 'Aussi : {title}.',
  same: `{count, plural, one {{titles} échoue} other {{titles} échouent}} pour la même raison{follows, select, yes {}
    other { que « {first} » plus haut : {cause}}}.`,
  'same.more': '{count} autres (--verbose les détaille)',
  skipped: `{count, plural, one {# dialogue n’a pas été joué} other {# dialogues n’ont pas été joués}}{why, select,
    above { : il faut d’abord corriger ce qui précède} other {}}.`,
  'skipped.problem':
    '{count, plural, one {# dialogue n’a pas été joué} other {# dialogues n’ont pas été joués}} : {reason}',
  'went-well':
    '{count, plural, one {# étape réussie} other {# étapes réussies}} avant ; --verbose les montre toutes',
  unreached: '{count, plural, one {# étape suivante non atteinte} other {# étapes suivantes non atteintes}}',
  'evidence.errors': 'L’erreur :',
  'evidence.screen': 'Erreurs affichées par {actor} :',
  'evidence.printed': 'Dernières lignes affichées par {actor} :',
  'evidence.shortened': '(les {kept} lignes les plus utiles, sur {count})',

  'fault.server':
    'Avec le serveur de la solution, votre client réussit ce dialogue : ici, le programme à corriger est {actor}.',
  'fault.client':
    'Avec le client de la solution, votre serveur réussit ce dialogue : ici, le programme à corriger est {actor}.',
  'fault.both': 'Chacun de vos deux programmes échoue aussi avec celui de la solution : corrigez les deux.',
  'fault.neither': `Chacun de vos deux programmes réussit ce dialogue avec celui de la solution :
    ce que l’un envoie ne convient pas à l’autre.`,

  'marks.question': 'question',
  'marks.programs': 'programmes',
  'marks.verdict': 'verdict',
  'marks.points': 'points',
  'marks.total': 'total',
  points: '{earned, plural, one {# point} other {# points}} sur {possible}',
  'summary.robust': `Tous les dialogues exigés sont réussis. {count, plural,
    one {# dialogue de robustesse ne l’est pas encore et rapporterait}
    other {# dialogues de robustesse ne le sont pas encore et rapporteraient}} les points manquants.`,
  'summary.undecided': `Indécis veut dire que le vérificateur n’a pas pu trancher. Ce n’est pas un échec :
    le conseil ci-dessus dit comment rendre le programme décidable.`,
  seed: 'Chaque essai tape de nouveaux mots ; --seed {seed} retape ceux-ci.',

  'conditions.patience': `Cette machine ne permet pas de voir ce qu’un programme attend :
    les verdicts reposent donc sur la patience (un délai) et non sur une preuve.`,
  'conditions.shared': `Cette machine ne permet pas de donner à chaque dialogue son propre réseau :
    les dialogues partagent donc son port {port}, un à la fois ; les programmes qui prennent un port en reçoivent un libre.`,
  'conditions.rooms': `Cette machine ne permet pas de donner à chaque dialogue
    {what, select, processes {ses propres processus} files {ses propres fichiers}
    elsewhere {ses propres fichiers, sauf dans le dossier d’un programme}
    other {ses propres processus et fichiers}} :
    {what, select, processes {un programme peut atteindre d’autres processus de la machine}
    files {ce qu’un programme écrit se retrouve dans le dialogue suivant}
    elsewhere {ce qu’un programme écrit dans HOME, /tmp ou /var/tmp se retrouve dans le dialogue suivant}
    other {un programme peut atteindre d’autres processus de la machine, et ce qu’il écrit se retrouve
    dans le dialogue suivant}}.`,

  'steps.read': 'Lisez {readme} : on y trouve ce qu’il faut écrire.',
  'steps.open': 'Ouvrez {files} et remplacez le TODO.',
  'steps.again': 'Relancez npm run check {question}.',
};
