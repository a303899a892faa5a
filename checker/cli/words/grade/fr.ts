import type { en } from './en.ts';

/** The words of `grade` in French. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'which-cohort': 'nommez ce qui a été rendu, par exemple `npm run grade -- rendus/ --out notes/`',
  'one-cohort': '{word} : nommez un dossier de rendus, puis des questions du TP : {questions}',
  'which-out': 'nommez le dossier des résultats, par exemple --out notes/',
  'bad-deadline': '--deadline {value} : écrivez une date et une heure, par exemple 2026-12-04T23:59',
  'no-hand-ins':
    '{path} : rien n’y a été rendu ; le dossier ou l’archive de chaque étudiant doit s’y trouver',
  'no-such-file': '{option} {file} : ce fichier n’existe pas, ou ne peut pas être lu',
  'only-what': '--only {value} : écrivez undecided, failed, ou le nom d’un rendu ({example}, …)',
  'rejudge-nothing': '--rejudge : {dir} n’a pas encore de résultats ; notez d’abord',
  'rejudge-alone': '--rejudge ne lance rien, {option} n’y a donc aucun effet : enlevez l’un des deux',
  'moodle-anonymous': '--moodle dit à qui est chaque note, et --anonymous le cache : enlevez l’un des deux',
  'out-in-use': '{dir} : une autre notation y écrit ; attendez-la, ou choisissez un autre --out',
  'out-not-ours':
    '{dir} : il s’y trouve des fichiers qu’aucune notation n’a écrits ; choisissez un autre --out, ou un dossier vide',
  'out-unwritable': '{dir} : impossible d’y écrire ({what}) ; choisissez un autre --out',
  'out-damaged':
    '{file} : une notation y avait écrit autre chose que « {what} » ; reprenez-le d’une copie, ou choisissez un autre --out',
  'bad-table': `{file}, ligne {line} : {kind, select,
    columns {les colonnes doivent être {value}}
    unknownKey {il n’y a pas de rendu « {value} » ; grades.csv donne leurs noms}
    unknownQuestion {il n’y a pas de question « {value} » ici}
    points {« {value} » n’est pas un nombre de points}
    tooMany {{value} dépasse {most, plural, one {le point} other {les # points}} de la question}
    twice {{value} est décidé deux fois ; gardez une seule ligne}
    other {dites pourquoi, dans la colonne reason}}`,
  'bad-rubric': '{file} : {at} : {what} ; schema/rubric.schema.json dit ce qu’un barème peut contenir',
  'rubric-unknown': '{file} : {at} : cela n’existe pas ; il y a {there}',
  'no-bubblewrap':
    '{why} ; noter, c’est jouer des programmes à qui personne ne se fie, il en faut donc un : --no-sandbox note sans',
  unpacking: '… lecture des rendus',
  received: '… lecture des rendus : {done} sur {count}',
  grading:
    '… {done}/{count} · {rate} par minute{left, select, no {} other { · encore {left}}} · {name}{all, select, known {} other { · {read} lus sur {all}}}',
  minutes: '{count, plural, one {# minute} other {# minutes}}',
  seconds: '{count, plural, one {# seconde} other {# secondes}}',
  graded: '{name} · {question} · {result}',
  'result.passed': 'réussi',
  'result.failed': 'échoué',
  'result.no-program': 'aucun programme',
  'result.undecided': 'indécis',
  points: '{earned} sur {possible}',
  changed: '{name} · {question} : {before} → {after}',
  unchanged: 'rien n’a changé',
  'interrupted-after':
    'interrompu : {done} sur {count} sont notés et gardés ; la même commande reprend à cet endroit',
  'summary.handIns':
    '{count, plural, one {# rendu} other {# rendus}}, {questions, plural, one {# question} other {# questions}}',
  'summary.marked': '{count, plural, one {# note} other {# notes}} ; la moyenne est de {mean} sur {outOf}',
  'summary.nothing': '{count, plural, one {# étudiant n’a} other {# étudiants n’ont}} rien rendu',
  'summary.open':
    '{count, plural, one {# rendu attend} other {# rendus attendent}} une personne : décidez dans {file}, ou regardez {index}',
  'summary.open.row': '  {name} : {why}',
  'summary.moodle':
    '{count, plural, one {# rendu n’est pas} other {# rendus ne sont pas}} dans grades-moodle.csv, faute de note, ou de numéro et d’adresse : une liste (--roster) les donne',
  'summary.files': 'Les notes sont dans {csv}, une page pour le cours dans {index}.',
  'matrix-alone':
    '--matrix joue qui fonctionne avec qui et ne note personne, {option} n’y a donc aucun effet : enlevez l’un des deux',
  'matrix-question':
    '--matrix {value} : nommez une question où un client et un serveur jouent ensemble : {questions}',
  'matrix-nobody': '--matrix {value} : aucun rendu n’a de programme commencé pour cette question',
  'matrix-plan':
    '{handIns, plural, one {# rendu participe} other {# rendus participent}} ; {count, plural, one {# rencontre} other {# rencontres}}, chacune du dialogue {dialogue}',
  'matrix-sampled':
    'plus de {most} rendus : chaque client joue avec la solution, son propre serveur et {partners} autres, choisis {seed, select, none {au hasard} other {par la graine {seed}}}',
  'matrix-tally':
    '{passed} fonctionnent, {failed} échouent{undecided, plural, =0 {} one {, # indécise} other {, # indécises}}',
  'matrix-files': 'Qui joue avec qui est dans {page}, en tableau dans {table}. Ceci ne note personne.',
  'matrix-interrupted':
    'interrompu : {done} rencontres sur {count} sont jouées et gardées ; la même commande reprend à cet endroit',
  'similar-alone':
    '--similar compare des programmes et ne note personne, {option} n’y a donc aucun effet : enlevez l’un des deux',
  'similar-told':
    '{programs, plural, one {# programme comparé} other {# programmes comparés}} ; {count, plural, =0 {aucune paire ne se ressemble} one {# paire se ressemble} other {# paires se ressemblent}} à moitié ou plus. Regardez {page} ; ceci ne note personne.',
  'queue-alone': '{option} joue dans ce processus, --queue n’y a donc aucun effet : enlevez l’un des deux',
  'queue-jobs':
    '--jobs est pour cette machine, et avec --queue ce sont les autres qui jouent : donnez-le à `npm run worker`',
  'queue-missing': '{option} est pour une file : nommez-la avec --queue',
  'why.undecided': '{questions} indécis',
  'why.no-program': '{questions} : plusieurs programmes peuvent convenir',
};
