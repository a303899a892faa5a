import type { en } from './en.ts';

/** The words of `demo` in French. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  title: 'L’interblocage, en direct',
  'no-demo':
    'ce TP n’a pas de démonstration : son lab.json n’a pas `demo`, le dossier des programmes à montrer',
  'no-operands': '{words} : `demo` ne prend que des options ; `npm run demo -- --help` les donne',
  'no-pair':
    'question {question} : la scène demande un serveur et un client, et il en manque un ; donnez un dossier ou une question qui a les deux, comme q3',
  address: 'La démonstration est à {address}',
  leave: 'Ctrl-C l’arrête, avec tous ses programmes.',
};
