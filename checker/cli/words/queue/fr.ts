import type { en } from './en.ts';

/** The words of what plays through a queue, in French. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'which-queue': 'nommez la file, par exemple `npm run worker -- --queue redis://localhost:6379`',
  'queue-file': '--queue {file} : ni redis://… ni un fichier qui peut être lu',
  'ca-file': '--queue-ca {file} : ce fichier n’existe pas, ou ne peut pas être lu',
  'bad-address': '--queue {value} : écrivez redis://HOTE:PORT, ou rediss://HOTE:PORT pour TLS',
  'no-answer':
    '{at} : aucun Redis n’y répond ({what}) ; lancez-en un, par exemple avec `sudo apt install redis-server`',
  password:
    '{at} : Redis demande un autre utilisateur ou mot de passe ; écrivez-les dans un fichier, sous la forme redis://:MOTDEPASSE@HOTE:PORT, et nommez-le avec --queue',
  certificate:
    '{at} : son certificat n’est pas digne de confiance ({what}) ; --queue-ca nomme celui de l’autorité qui l’a signé',
  'no-redis': '{at} : ce qui y répond n’est pas Redis ({what})',
  'not-ours':
    '{at} : il s’y trouve des clés `alternance:*` que rien d’ici n’a écrites ; choisissez une autre base, par exemple {at}/1',
  'other-format':
    '{at} : ses clés sont d’une autre version d’Alternance ; utilisez la même partout, ou une autre base',
  'drops-keys':
    '{at} : il supprime des clés quand sa mémoire est pleine (maxmemory-policy {policy}) ; mettez noeviction, pour qu’aucun travail ne soit perdu',
  'no-room':
    '{at} : il n’y a plus de mémoire pour un rendu de {megabytes} Mo ; donnez-en plus à Redis (maxmemory), ou partagez un dossier avec --store',
  'no-store': '--store {dir} : inutilisable ({what})',
  'needs-store': 'un rendu est dans le dossier que toutes les machines partagent ; nommez-le avec --store',
  'other-versions': `{what, select,
    checker {la notation veut une autre version du vérificateur ({wanted} ; celle-ci est {own}) : installez la même, et lancez npm ci}
    lab {la notation veut un autre TP ({wanted} ; celui-ci est {own}) : copiez le même, ou nommez-le avec --lab}
    other {la notation {wanted, select, yes {veut des bacs à sable : lancez ceci sans --no-sandbox} other {joue sans bac à sable : seul --no-sandbox le permet}}}}`,
  unfit: 'cette machine ne peut pas jouer : {what} Ce qu’elle avait pris est rendu à la file.',
  'password-seen':
    'remarque : tout utilisateur de cette machine voit le mot de passe dans --queue ; un fichier, ou ALTERNANCE_QUEUE_PASSWORD, le cache',
  'worker-ready':
    '{name} : joue ce qui vient de {at}, {count, plural, one {# rendu} other {# rendus}} à la fois ; Ctrl-C l’arrête quand ils sont finis',
  'worker-line':
    '… {playing} en cours · {played, plural, one {# joué} other {# joués}}{failed, plural, =0 {} one { · # échec ici} other { · # échecs ici}}',
  'worker-leaving':
    's’arrête quand ce qui est en cours est fini (maintenant {playing}) ; Ctrl-C encore arrête tout de suite',
  'worker-told': '{played, plural, one {# rendu joué} other {# rendus joués}}',
  'failed-here': 'un rendu n’a pas pu être joué ici, et va à une autre machine : {why}',
  'queue-line':
    '{workers, plural, =0 {aucune machine ne joue : lancez npm run worker} one {# machine} other {# machines}}{troubles, select, no {} other { · {troubles}}}',
  'queue-waits':
    'en attente de machines : `npm run worker -- --queue URL` en lance une, sur autant que vous voulez',
  'queue-told': 'Joué par {count, plural, one {# machine} other {# machines}} : {workers}.',
  'queue-worker': '{name} {played}',
  'queue-troubled': 'Joué de nouveau : {troubles}.',
  'trouble.worker-lost': '{count, plural, one {# machine perdue} other {# machines perdues}}',
  'trouble.machine': '{count, plural, one {# panne d’une machine} other {# pannes d’une machine}}',
  'trouble.bad-reports': '{count, plural, one {# livraison sans rapport} other {# livraisons sans rapport}}',
  'trouble.lost-keys':
    '{count, plural, one {# commande perdue dans Redis} other {# commandes perdues dans Redis}}',
  'trouble.full': '{count, plural, one {Redis plein # fois} other {Redis plein # fois}}',
  'trouble.cut': '{count, plural, one {Redis absent # fois} other {Redis absent # fois}}',
};
