import type { drawing as en } from '../en/drawing.ts';

/** What is taken away as a drawing, in French. */
export const drawing: Readonly<Record<keyof typeof en, string>> = {
  'drawing.pair': 'Deux programmes',
  'drawing.keyboard': 'clavier',
  'drawing.screen': 'écran',
  'drawing.waiting': 'au clavier : {line}',
  'drawing.unread': '{bytes, plural, one {# octet non lu} other {# octets non lus}}',
};
