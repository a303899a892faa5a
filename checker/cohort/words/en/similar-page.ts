/** The page that shows which programs look alike. */
export const similarPage = {
  'similar.title': '{lab}: look-alikes',
  'similar.skip': 'Skip to the pairs',
  'similar.about': `{programs, plural, one {# program} other {# programs}} of {questions}; {pairs, plural, one {# pair was} other {# pairs were}}
    compared, and {count, plural, =0 {none is} one {# is} other {# are}} alike by half or more.`,
  'similar.caution': `Alike is not copied. Short programs that keep to the same sheet are alike, and so are those of two students of one
    group, or after one tutorial. Look at the lines, and ask. This changes no mark.`,
  'similar.method': `The kinds of the parts of each program are compared, as Dolos does it: other names, comments and white space make no
    difference. What the stubs have is not counted, and in a class of ten or more neither is what more than half of it
    has.`,
  'similar.left-out': 'Not compared, for want of a grammar: {languages}.',
  'similar.unread': 'Could not be read: {files}.',
  'similar.pairs': 'Pairs, the most alike first',
  'similar.first': 'The first {shown} of {count} are shown.',
  'similar.none': 'No two programs are alike by half or more.',
  'similar.share': 'Alike',
  'similar.lines': 'Lines',
  'similar.look': 'Lines that are alike',
  'similar.link': 'look-alikes',
  'column.program': 'Program',
} as const;
