import type { hindrances as en } from '../en/hindrances.ts';

/** Ce qui empêche un programme de lire son clavier ou sa connexion, et ce qu’il faut y faire. */
export const hindrances: Readonly<Record<keyof typeof en, string>> = {
  'hindered.unknown': 'C’est {actor} qu’il faut regarder.',
  'hindered.unread':
    'Dans {actor}, aucun processus ne lit {half, select, keyboard {le clavier.} other {la connexion.}}',
  'hindered.twice': `Dans {actor}, {half, select,
    keyboard {deux processus (ou threads) lisent la connexion, et aucun le clavier.}
    other {deux processus (ou threads) lisent le clavier, et aucun la connexion.}}`,
  'hindered.ended': `Dans {actor}, le processus (ou thread) qui lisait {half, select, keyboard {le clavier} other {la connexion}}
    {hasAt, select, yes {ne lit plus ({at}).} other {s’est terminé.}}`,
  'hindered.child': `Dans {actor}, un processus attend la fin de son fils{hasAt, select, yes { ({at})} other {}}{hasAwaited, select,
    yes {, et ce fils ne finit pas : il {awaits} ({awaited}). Aucun des deux} other {, et aucun de ses processus}} {half, select,
    keyboard {ne lit le clavier.} other {n’affiche ce qui arrive par la connexion.}}`,
  'hindered.join': `Dans {actor}, un thread attend la fin d’un autre{hasAt, select, yes { ({at})} other {}}{hasAwaited, select,
    yes {, qui ne finit pas : il {awaits} ({awaited}). Aucun des deux} other {, et aucun}} ne lit {half, select,
    keyboard {le clavier.} other {la connexion.}}`,
  'hindered.cut': '{actor} a fermé ce sens de la connexion alors que son clavier est encore ouvert.',
  'hindered.lock': `Dans {actor}, un thread attend un verrou ({at}) qu’un autre de ses threads garde{hasHolder, select,
    yes { pendant qu’il attend lui-même ({holder})} other {}}.`,

  'freed.unknown': `Donnez à chaque sens son propre processus, avec fork, qui tourne en boucle :
    l’un lit le clavier et envoie, l’autre lit la connexion et affiche.`,
  'freed.unread': `{half, select,
    keyboard {Donnez au clavier son propre processus, avec fork, ou un thread que vous lancez : il lit une ligne et l’envoie, en boucle.}
    other {Donnez à la connexion son propre processus, avec fork, ou un thread que vous lancez : il lit une ligne et l’affiche, en boucle.}}`,
  'freed.twice': `Donnez à chaque processus un sens à lui : après fork, l’un lit le clavier et envoie, l’autre lit la
    connexion et affiche. La valeur rendue par fork dit lequel des deux est le processus.`,
  'freed.ended':
    'Mettez le travail de cette moitié dans une boucle sans fin : elle sert une ligne après l’autre.',
  'freed.child': `Faites faire au père sa propre moitié avant d’attendre son fils :
    l’attente (waitpid, join) vient après la boucle.`,
  'freed.join': `Lancez les deux moitiés avant d’attendre la fin de l’une :
    l’attente (join) vient après le dernier lancement.`,
  'freed.cut': `Gardez la connexion ouverte dans les deux sens tant que le clavier n’est pas fermé :
    ni close ni shutdown avant.`,
  'freed.lock': `Ne gardez le verrou que pendant la modification d’une donnée que les deux threads partagent, et jamais pendant
    une lecture : une lecture peut attendre sans fin. Une socket n’a pas besoin de verrou quand un thread y lit et qu’un
    autre y écrit.`,
};
