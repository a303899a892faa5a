/** What is taken away as a drawing, in English. */
export const drawing = {
  'drawing.pair': 'Two programs',
  'drawing.keyboard': 'keyboard',
  'drawing.screen': 'screen',
  'drawing.waiting': 'at the keyboard: {line}',
  'drawing.unread': '{bytes, plural, one {# byte} other {# bytes}} unread',
} as const;
