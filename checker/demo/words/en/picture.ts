/** What is taken away as a picture, in English. */
export const picture = {
  'picture.pair': 'Two programs',
  'picture.keyboard': 'keyboard',
  'picture.screen': 'screen',
  'picture.waiting': 'at the keyboard: {line}',
  'picture.unread': '{bytes, plural, one {# byte} other {# bytes}} unread',
} as const;
