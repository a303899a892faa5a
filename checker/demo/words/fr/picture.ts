import type { picture as en } from '../en/picture.ts';

/** What is taken away as a picture, in French. */
export const picture: Readonly<Record<keyof typeof en, string>> = {
  'picture.pair': 'Deux programmes',
  'picture.keyboard': 'clavier',
  'picture.screen': 'écran',
  'picture.waiting': 'au clavier : {line}',
  'picture.unread': '{bytes, plural, one {# octet non lu} other {# octets non lus}}',
};
