import type { en } from './en.ts';

/** The words of the command line in French. The translator sets the narrow spaces. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'unknown-option': '{option} : cette option n’existe pas{hint} ; `npm run {command} -- --help` les énumère',
  'did-you-mean': ' (vouliez-vous dire {guess} ?)',
  'option-needs-value': 'il manque une valeur à {option}',
  or: 'ou',
  'unknown-command': '{word} : cette commande n’existe pas ; écrivez {commands}',
  'command-kept-back':
    '{word} : cette copie du TP est celle des étudiants, et {word} ne marche que là où elle a été faite ; écrivez ici {commands}',
  'no-command': 'nommez une commande : {commands}',
  'bad-number': '{option} {value} : écrivez un nombre entier de {least} à {most}',
  'option-twice':
    '{option} est donnée deux fois ; écrivez-la une fois, et lancez la vérification une fois pour chacune',
  'bad-choice': '{option} {value} : écrivez l’un de {choices}',
  'no-answer': '{option} {value} : écrivez à qui l’on répond, et quoi : {option} client={value}',
  'answers-whom': '{option} {value} : écrivez {roles} devant le =, ainsi {option} client={text}',
  'answers-nobody':
    '--answers {role}=… : aucun programme à vous ne joue ce rôle ici, rien n’y est donc demandé ; retirez cette option',
  'one-question':
    '{option} va avec une seule question : nommez-la, comme dans `npm run check -- {example} {option} …`',
  'question-by-question': '{words} : une question à la fois, comme dans `npm run try {example}`',
  'no-command-in-sandbox':
    '--sandbox joue les programmes d’un dossier : utilisez --dir à la place de --server et --client',
  'too-many-sources':
    '--dir, --solution, et --server avec --client disent chacun quoi vérifier : gardez-en un',
  'not-while-exploring':
    '--explore fait ses propres dialogues, joue chacun une fois et s’arrête à un échec : retirez {option}',
  'no-robust-exploring': '--explore : écrivez --level required, ou --level all, qui comprend aussi robust',
  'output-unwritable': '--output {file} : impossible d’y écrire ({why}) ; choisissez un autre endroit',
  'report-unwritable': 'impossible d’écrire le rapport ({why}) ; mettez-le ailleurs avec --output FICHIER',
  unwritable: '{option} {file} : impossible d’y écrire ({why}) ; choisissez un autre endroit',
  'no-capture':
    '--pcap : sur cette machine les dialogues n’ont pas de réseau à eux, il n’y a donc rien à capturer',
  'output-unclaimed': '--output {file} : chaque rapport a déjà son fichier ; retirez cette option',
  'two-reports':
    '--report {names} : un seul rapport à la fois peut s’afficher ; donnez un fichier à un autre, comme dans `--report {last}=FICHIER`',
  'same-output': '{file} : deux rapports iraient dans ce fichier ; nommez-en un autre',
  'lab.absent': '{file} : ce fichier n’existe pas, ce n’est donc pas un TP ; nommez son dossier avec --lab',
  'lab.unreadable': '{file} : illisible ; regardez ses droits avec `ls -l`',
  'lab.not-json': '{file} : ce n’est pas du JSON : {why}',
  'lab.missing': '{file} : {at} manque',
  'lab.unknown-field': '{file} : {at} : ce champ n’existe pas{hint}',
  'lab.not-a':
    '{file} : {at} : écrivez {wanted, select, object {un objet, entre accolades} list {une liste d’au moins une entrée} text {un texte} id {un nom en minuscules, chiffres et traits d’union} other {un nombre entier de 1 à 65535}}',
  'lab.not-one-of': '{file} : {at} : « {value} » n’est pas l’un de {choices}{hint}',
  'lab.given-twice': '{file} : {at} : « {value} » est donné deux fois',
  'lab.not-the-roles': '{file} : {at} : une question dont la règle est « {rule} » demande {roles}',
  'lab.supplies-nothing':
    '{file} : {at} : {question} ne fournit pas de {role} ici ; un partenaire est le rôle que cette question ne demande pas et que l’autre demande',
  'lab.no-such-folder': '{file} : {at} : le dossier {folder} n’existe pas',
  'saved.which': 'nommez un rapport à juger, comme dans `npm run judge -- rapport.json`',
  'saved.absent': '{file} : ce rapport n’existe pas ; `npm run check -- --report json={file}` en écrit un',
  'saved.unreadable': '{file} : illisible ; regardez ses droits avec `ls -l`',
  'saved.no-file': '{file} : ce n’est pas un fichier ordinaire ; nommez celui que `--report json` a écrit',
  'saved.not-json': '{file} : ce n’est pas du JSON ; nommez le fichier que `--report json` a écrit',
  'saved.no-report':
    '{file} : ce n’est pas un rapport du vérificateur ; nommez le fichier que `--report json` a écrit',
  'saved.cut-off': '{file} : le rapport s’arrête avant sa fin ; recopiez-le, ou vérifiez de nouveau',
  'saved.other-version':
    '{file} : ce rapport est de version {version}, et seule la version 1 peut être jugée ici',
  'saved.keeps-too-little':
    '{file} : un vérificateur plus ancien a écrit ce rapport, et gardé trop peu pour le juger ; vérifiez de nouveau',
  'saved.damaged':
    '{file} : {at} : un rapport a autre chose à cet endroit ; recopiez-le, ou vérifiez de nouveau',
  'left-out': '{submission} est laissé de côté : {why}',
  fault: 'le vérificateur lui-même est tombé en panne, ce qui ne dit rien de vos programmes : {what}',
  'fault-cause': 'Relancez avec ALTERNANCE_DEBUG=1 pour obtenir la pile d’appels.',
  'folder-gone': 'le dossier courant n’existe plus : allez dans un autre avec cd, puis recommencez',
  interrupted: 'interrompu : les résultats obtenus jusque-là sont au-dessus',
  preparing: '… préparation des programmes',
  playing: '… {number}/{count} · {question} · {title} · {submission}',
  exploring: '… {number}/{count} · {question} · {submission}',
  // Without `:` and the like: the progress line would show the narrow space before them by its number.
  shortening: '… {question} · recherche du plus court dialogue qui échoue, {count} essayés · {submission}',
  'explored-by':
    'Trouvé par `check {question} --explore {count} --seed {seed}{options}` : dialogue {number}, {tries, plural, =0 {tel quel} one {raccourci après # essai} other {raccourci après # essais}}.',
  'explored-words': 'Enregistré sous {file}, --dialogue {file} --seed {seed} retape les mêmes mots.',
};
