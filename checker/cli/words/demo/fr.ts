import type { en } from './en.ts';

/** The words of `demo` in French. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  title: 'L’interblocage, en direct',
  'no-demo':
    'ce TP n’a pas de démonstration : son lab.json n’a pas `demo`, le dossier des programmes à montrer',
  'no-operands': '{words} : `demo` ne prend que des options ; `npm run demo -- --help` les donne',
  'no-language': '--language {language} : {folder} n’a pas de programmes dans ce langage',
  'no-pair':
    'question {question} : la scène demande un serveur et un client, et il en manque un ; donnez un dossier ou une question qui a les deux, comme q3',
  'lost.kernel':
    'ce système ne dit pas ce qu’un programme attend (/proc de Linux) : rien ne peut être prouvé, et rien n’est joué en direct ; `npm run doctor` en dit plus',
  'lost.rooms':
    'ce système ne donne pas aux programmes un réseau à eux (espaces de noms) : rien n’est joué en direct ; `npm run doctor` en dit plus',
  replays: 'La page mène à des parties enregistrées auparavant.',
  waiting: '{count, plural, one {# ligne attend au clavier} other {# lignes attendent au clavier}}',
  queue: '{bytes, plural, one {# octet attend} other {# octets attendent}} le {role}',
  proof: '{role} : processus {pid} dans {call} ; {receiving} arrivés, {sending} en route',
  stepping: 'pas à pas',
  'needs-terminal':
    '--terminal : l’entrée et la sortie standard ne sont pas un terminal ; sans cette option, c’est la page',
  'one-of': '--open ouvre la page, et --terminal s’en passe ; enlevez l’une des deux options',
  'hints.cells':
    'F1…F4 une paire | Ctrl-P jouer | Page ↓ ↑ visite | Tab autre côté | Entrée taper | Ctrl-D fermer le clavier | Ctrl-Z défaire | Ctrl-R recommencer | Ctrl-L langage | Ctrl-C quitter',
  'hints.stage':
    'Échap les quatre | Ctrl-P continuer | Page ↓ ↑ visite | Tab autre côté | Entrée taper | Ctrl-D fermer le clavier | Ctrl-F geler, dégeler | Ctrl-N un pas | Ctrl-Z défaire | Ctrl-R recommencer | Ctrl-C quitter',
  address: 'La démonstration est à {address}',
  leave: 'Ctrl-C l’arrête, avec tous ses programmes.',
};
