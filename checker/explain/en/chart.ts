/** The labels of a sequence chart, and the same chart in sentences. */
export const chart = {
  'chart.keyboard': 'keyboard',
  'chart.screen': 'screen',
  'chart.errors': 'errors',
  'chart.wire': 'wire',
  'chart.before': '(what came before went well)',
  'chart.flooded': '(prints again and again)',
  'chart.later': '(later, to learn why)',
  'chart.closed': 'closed (Ctrl-D)',
  'chart.hung-up': 'hangs up',
  'chart.refused': 'is refused',
  'chart.silent': 'nothing is sent',
  'chart.pieces': '{text} ({count} pieces)',
  'chart.lines': '({count} lines)',
  'chart.left-out': '({count} more moves; --verbose lists them)',
  'chart.more': '(and {count, plural, one {# more line} other {# more lines}})',
  'chart.waits': 'waits for',
  'chart.waits-line': 'waits for a line',
  'chart.circle': 'a circle',
  'chart.circle-words': 'a circle: each waits for the other',
  'chart.unseen': `What crossed between the two is not shown:
    this machine does not let the checker listen to the wire.`,
} as const;
