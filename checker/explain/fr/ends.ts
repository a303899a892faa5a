import type { ends as en } from '../en/ends.ts';

/** Comment un programme se termine, ou non. */
export const ends: Readonly<Record<keyof typeof en, string>> = {
  'crashed.title': 'un programme échoue avant la fin',
  'crashed.advice': `{hasEvidence, select,
    no {{how, select,
      signal {Regardez d’où vient chaque valeur de cette ligne : un indice ou une longueur trop grande, ou un pointeur qui ne
        désigne plus rien.}
      sent {Cherchez ce qui envoie ce signal, comme kill : le vérificateur n’en a envoyé aucun, il vient donc du programme
        ou d’un autre qu’il a lancé.}
      other {Cherchez la ligne qui termine le programme avec le code {actual}, et faites-lui d’abord écrire pourquoi.}}}
    own {Le programme dit lui-même pourquoi il s’est arrêté. Cherchez la ligne qui l’écrit, et ce qui y a mené.}
    other {{errorLine, select,
      last {Lisez d’abord la dernière ligne de l’erreur : elle dit ce qui s’est passé. La ligne au-dessus dit où.}
      other {Lisez la première ligne de l’erreur : elle dit ce qui s’est passé.
        Cherchez ensuite la ligne du programme qu’elle cite.}}}}`,
  'crashed.message': `{how, select, goesOn {Une erreur a arrêté un thread ou un processus {ofActor} avant {began, select, no {le début} other {la fin}} du dialogue ; le reste continue.}
    other {{hasEvidence, select,
    no {{how, select, signal {Une erreur a arrêté {actor} avant {began, select, no {le début} other {la fin}} du dialogue.}
      sent {Un signal a arrêté {actor} avant {began, select, no {le début} other {la fin}} du dialogue.}
      other {{actor} s’est terminé avec le code {actual} avant {began, select, no {le début} other {la fin}} du dialogue, sans dire pourquoi.}}}
    other {Une erreur a arrêté {actor} avant {began, select, no {le début} other {la fin}} du dialogue.}}}}`,

  'needs-terminal.title': 'a besoin d’un terminal',
  'needs-terminal.advice': `Vérifiez d’abord dans le programme s’il y a un terminal, et passez-vous-en s’il n’y en a pas :
    80 colonnes au lieu de la taille, des lignes entières au lieu de touches une à une. Ou faites-le vérifier sur un
    terminal : ajoutez --terminal à la commande.`,
  'needs-terminal.message': `{actor} a demandé ce que seul un terminal possède{got, select, yes { ({actual})} other {}}.
    Ici, son clavier et son écran sont des tubes, et cet appel échoue.`,

  'ended-early.title': 'terminé trop tôt',
  'ended-early.advice': `{how, select, hungUp {Gardez la connexion ouverte dans les deux sens tant que le clavier
    n’est pas fermé et que l’autre côté n’est pas parti : ni close ni shutdown après une ligne.} other {{rule, select,
    shows {Mettez la lecture dans une boucle : le serveur affiche des lignes tant que le client reste.}
    sends {{how, select,
    firstLine {Envoyez chaque ligne sur la même connexion, dans une boucle. Ne fermez celle-ci (close, shutdown, end) qu’une
      fois le clavier fermé.}
    other {Mettez la lecture et l’envoi dans une boucle : le client continue tant que son clavier n’est pas fermé.}}}
    speaks_at_any_time {{how, select,
    ownKeyboard {Ne terminez le programme qu’à la fin de l’autre côté : Ctrl-D ici met fin à ce qui part d’ici (shutdown avec
      SHUT_WR), et ce qui arrive est affiché tant qu’il en arrive.}
    otherKeyboard {Ne terminez le programme qu’une fois son propre clavier fermé aussi : la fin de ce qu’envoie l’autre côté
      n’est pas la fin de ce qui se tape ici.}
    unsent {{forked, select,
      yes {Regardez ce qui reste à chaque processus après fork : dans celui qui lit le clavier, la connexion doit rester ouverte.}
      other {Regardez ce que fait le programme une fois la ligne tapée : il doit l’envoyer, puis lire la suivante, en boucle.}}}
    other {Mettez le travail dans une boucle sans fin, comme le dit la fiche : un chat a plus d’une ligne. S’il y en a une,
      cherchez ce qui en fait sortir : ni le clavier ni l’autre côté n’ont pris fin.}}}
    takes_turns {Mettez le travail dans une boucle sans fin, comme le dit la fiche : un chat a plus d’une ligne.}
    other {Trouvez l’endroit où le programme se termine, et faites-le durer aussi longtemps que la fiche le demande.}}{isCommand, select, yes { Un programme qu’un shell lance avec & n’a pas de clavier : il lit /dev/null à la
    place, qui finit aussitôt.} other {}}}}`,
  'ended-early.message': `Le dialogue n’était pas {began, select, no {commencé} other {fini}} quand {actor} {how, select,
    hungUp {a fermé son côté de la connexion, ce que l’autre a pris pour la fin.}
    ownKeyboard {s’est terminé une fois son clavier fermé, sans attendre ce qui arrive encore.}
    otherKeyboard {s’est terminé une fois le clavier de l’autre côté fermé, alors que le sien était encore ouvert.}
    unsent {s’est terminé (code 0) sans avoir rien envoyé de la ligne tapée à son clavier.}
    firstLine {a fermé la connexion aussitôt sa première ligne envoyée, alors que son clavier était encore ouvert.}
    other {s’est terminé (code 0).}}`,

  'still-running.title': 'ne se termine pas',
  'still-running.advice': `{how, select,
    unasked {Appelez connect d’abord, avant toute lecture ; en cas d’échec, dites-le à l’écran et terminez avec un code
      différent de 0.}
    refused {Quand connect échoue, dites-le à l’écran et terminez avec un code différent de 0.}
    endTaken {Sortez de la boucle dès que la lecture du clavier annonce que plus rien ne viendra, avant d’envoyer ou d’attendre autre
      chose.}
    endUnread {Faites revenir le programme à son clavier : tant qu’il attend autre chose, il ne voit pas que le clavier est fermé
      (Ctrl-D).}
    other {Terminez le programme quand une lecture annonce que plus rien ne viendra :
    le clavier est fermé (Ctrl-D), ou l’autre côté est parti.}}`,
  'still-running.message': `{how, select,
    unasked {Aucun serveur n’écoute, et {actor} n’a pas demandé de connexion{got, select, yes { : il attend {actual}} other {}}.}
    refused {Aucun serveur n’écoute, la connexion a été refusée, et {actor} est toujours là.}
    endTaken {Son clavier est fermé, et {actor} l’a lu ; le programme continue quand même{got, select, yes {, et attend {actual}} other {}}.}
    endUnread {Son clavier est fermé, et {actor} ne l’a pas lu{got, select, yes { : il attend {actual}} other {}}.}
    other {Il n’y avait plus rien à faire, et {actor} est toujours là{got, select, yes { : il attend {actual}} other {}}.}}`,

  'silent-failure.title': 'échoue sans un mot',
  'silent-failure.advice': `Quand quelque chose est impossible, dites-le à l’écran
    et terminez avec un code différent de 0 : 0 veut dire que tout s’est bien passé.`,
  'silent-failure.message': `Quelque chose était impossible, et {actor} s’est terminé {how, select,
    zero {avec le code 0, comme si tout allait bien{printed, select, no {, et n’a rien affiché} other {}}.} other {sans en dire un mot.}}`,

  'not-closed.title': 'la connexion reste ouverte',
  'not-closed.advice': `Quand le clavier est fermé (Ctrl-D), fermez la connexion.
    Si plusieurs processus tiennent la socket, chacun d’eux doit la fermer.`,
  'not-closed.message': '{actor} n’a plus rien à dire, et l’autre côté ne peut pas le savoir.',

  'busy.title': 'travaille sans pause',
  'busy.advice': `{unwaiting, select,
    none {Laissez le programme attendre dans une lecture (recv, readline, accept) que quelque chose vienne.
      Quand une lecture ne rend rien du tout, sortez de la boucle : plus rien ne viendra.}
    other {Appelez {unwaiting} sans la limite de temps de 0 : l’appel attend alors que quelque chose vienne.{how, select,
      endOfKeyboard { Et quand une lecture ne rend rien du tout, sortez de la boucle : plus rien ne viendra.}
      endOfConnection { Et quand une lecture ne rend rien du tout, sortez de la boucle : plus rien ne viendra.}
      other {}}}}`,
  'busy.message': `Il n’y a rien à faire, et {actor} occupe quand même le processeur{unwaiting, select, none {}
    other { : il appelle encore et encore {unwaiting} avec une limite de temps de 0, qui demande ce qui est venu sans rien attendre}}{how, select,
    endOfKeyboard {{unwaiting, select, none { : il lit} other {, et il lit}} encore et encore la fin de son clavier}
    endOfConnection {{unwaiting, select, none { : il lit} other {, et il lit}} encore et encore la fin de la connexion}
    other {}}.`,

  'flood.title': 'affiche sans fin',
  'flood.advice': `{how, select,
    unaccepted {Sortez l’affichage de la boucle, ou appelez accept dans cette boucle : accept attend lui-même un client, il n’y a
      rien à répéter pendant ce temps.}
    nothing {Regardez la boucle qui affiche ou envoie : à chaque tour, faites-lui attendre quelque chose de nouveau, comme une
      ligne (readline, recv), ou sortez-en ce qui n’est à dire qu’une fois.}
    other {Sortez de la boucle quand une lecture ne rend rien du tout :
    l’autre côté est parti, ou le clavier est fermé.}}`,
  'flood.message': `{actor} {how, select,
    unaccepted {affiche sans fin, et n’a accepté aucun client.}
    other {a tant affiché ou envoyé ({bytes, plural, one {# octet} other {# octets}}) qu’il a fallu l’arrêter.}}`,

  'limit.title': 'atteint une limite',
  'limit.advice': `{how, select,
    memory {Cherchez ce qui grandit sans fin : une liste à laquelle chaque tour de boucle ajoute, ou une lecture qui demande plus qu’il ne viendra.}
    processes {Créez un processus ou un fil une seule fois par connexion, hors de la boucle ; et faites sortir l’enfant de la boucle qui l’a créé.}
    disk {Cherchez la boucle qui écrit sans fin dans un fichier ; l’énoncé ne demande aucun fichier.}
    cpu {Cherchez une boucle qui n’attend rien : faites-la attendre dans une lecture, un accept ou un select.}
    other {Fermez chaque socket et chaque fichier dès qu’ils ne servent plus, et ouvrez-les hors des boucles.}}`,
  'limit.message': `Dans cette vérification, un programme ne peut utiliser qu’une part de la machine, et {actor} {how, select,
    memory {a pris plus de mémoire que cela, avec tout ce qu’il a lancé : la limite est de {actual} Mo. Il a été arrêté.}
    processes {a lancé plus de processus et de fils que cela : la limite est de {actual}. Il a été arrêté.}
    disk {a écrit autant que cela : la limite est de {actual} Mo par dossier. Il a été arrêté.}
    cpu {a calculé aussi longtemps que cela : la limite est de {actual} s. Il a été arrêté.}
    other {a ouvert autant de fichiers et de sockets que cela : la limite est de {actual}.}}`,

  'left.processes': '{count, plural, one {le processus {pids}} other {les processus {pids}}}',
  'left-behind.title': 'un processus oublié',
  'left-behind.advice': `{keeps, select,
    connection {{rule, select, speaks_at_any_time {Quand le clavier est fermé, mettez fin à ce qui est envoyé (shutdown avec SHUT_WR), et
      attendez la fin de l’autre processus (waitpid) avant de terminer le programme : il affiche ce qui vient encore.}
      other {Avant de terminer le programme, appelez shutdown (SHUT_RDWR) sur la connexion, ce qui y met fin pour tous les
      processus qui la tiennent, ou terminez le processus créé avec fork (kill) ; puis attendez sa fin (waitpid).}}}
    other {Avant de terminer le programme, terminez le processus qu’il a créé avec fork, et attendez sa fin.}}`,
  'left-behind.message': `Le premier processus {ofActor} s’est terminé, et un processus qu’il a créé tourne encore ({actual}) : un
    programme est terminé quand tous ses processus le sont.{keeps, select,
    connection { Celui qui reste tient encore la connexion ouverte : tant que c’est le cas, rien n’est terminé pour l’autre côté.}
    other { Celui qui reste peut garder le port.}}{both, select, yes { L’autre programme fait de même.} other {}}`,
};
