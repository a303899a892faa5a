/** What `check --watch` itself says, in English. */
export const en = {
  'no-keys':
    'every save of a program is checked from now on; the keys need a terminal, checking does not (Ctrl-C ends it)',
  saved: '{file} was saved',
  same: `{count, plural, =0 {as before: every dialogue passes.} one {as before: # dialogue does not pass yet.}
    other {as before: # dialogues do not pass yet, for the same reasons.}}`,
  separator: '; ',
  passes: '“{title}” now passes',
  pass: '{count} more dialogues pass',
  fails: '“{title}” no longer passes',
  'fails-at': '“{title}” no longer passes: it stops at line {line}',
  fail: '{count} dialogues no longer pass',
  further: '“{title}” gets further: it now stops at line {line} instead of {before}',
  earlier: '“{title}” now stops earlier: at line {line} instead of {before}',
  otherwise: '“{title}” now stops for another reason: {finding}',
  others:
    '{count, plural, one {; # other dialogue stops elsewhere too} other {; # other dialogues stop elsewhere too}}',
  'hint.help': 'h help',
  'hint.again': 'r again',
  'hint.all': 'a all',
  'hint.quit': 'q quit',
  'nothing-to-explain': 'Every dialogue of the last run passes: there is nothing to explain.',
  'of-several': '({number} of {count}: h shows the next)',
  'no-section': '{guide} has no heading {heading}.',
  'cannot-watch':
    'saves are no longer noticed here ({why}); press r to check again, or run with CHOKIDAR_USEPOLLING=1 to look at the files at intervals',
} as const;
