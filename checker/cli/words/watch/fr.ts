import type { en } from './en.ts';

/** What `check --watch` itself says, in French. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'no-keys':
    'désormais, chaque enregistrement d’un programme est vérifié ; les touches demandent un terminal, la vérification non (Ctrl-C y met fin)',
  saved: '{file} a été enregistré',
  same: `{count, plural, =0 {comme avant : tous les dialogues sont réussis.}
    one {comme avant : # dialogue n’est pas encore réussi.}
    other {comme avant : # dialogues ne sont pas encore réussis, pour les mêmes raisons.}}`,
  separator: ' ; ',
  passes: '« {title} » est maintenant réussi',
  pass: '{count} dialogues de plus sont réussis',
  fails: '« {title} » n’est plus réussi',
  'fails-at': '« {title} » n’est plus réussi : il s’arrête à la ligne {line}',
  fail: '{count} dialogues ne sont plus réussis',
  further: '« {title} » va plus loin : il s’arrête maintenant à la ligne {line} au lieu de {before}',
  earlier: '« {title} » s’arrête maintenant plus tôt : à la ligne {line} au lieu de {before}',
  otherwise: '« {title} » s’arrête maintenant pour une autre raison : {finding}',
  others:
    '{count, plural, one { ; # autre dialogue s’arrête ailleurs aussi} other { ; # autres dialogues s’arrêtent ailleurs aussi}}',
  'hint.help': 'h aide',
  'hint.again': 'r encore',
  'hint.all': 'a tout',
  'hint.quit': 'q quitter',
  'nothing-to-explain': 'Tous les dialogues du dernier passage sont réussis : il n’y a rien à expliquer.',
  'of-several': '({number} sur {count} : h montre le suivant)',
  'no-section': '{guide} n’a pas de titre {heading}.',
  'cannot-watch':
    'les enregistrements ne sont plus remarqués ici ({why}) ; la touche r vérifie de nouveau, ou relancez avec CHOKIDAR_USEPOLLING=1 pour regarder les fichiers à intervalles réguliers',
};
