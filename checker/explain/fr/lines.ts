import type { lines as en } from '../en/lines.ts';

/** Les lignes elles-mêmes : viennent-elles, quand, et comment. */
export const lines: Readonly<Record<keyof typeof en, string>> = {
  'line-missing.title': 'une ligne ne vient jamais',
  'line-missing.advice': `{hindrance, select,
    lock {{freed}}
    other {{lost, select,
    typed {Faites lire le clavier à {actor} à ce moment-là : la ligne y est, et rien ne la lit.}
    skipped {Ne lisez qu’une fois par ligne : cherchez une seconde lecture qui prend une ligne et la perd, comme dans la condition d’une boucle.}
    unfinished {Quand une lecture annonce que plus rien ne viendra, affichez ce qui reste de la dernière ligne : sa fin de ligne peut manquer.}
    ahead {Gardez une ligne tapée en avance jusqu’à son tour, et envoyez-la alors : rien de ce qui est tapé ne se perd.}
    read {Envoyez chaque ligne lue au clavier, avec sa fin de ligne{rule, select, takes_turns {, quand vient son tour} other { et aussitôt}}.}
    sent {Lisez la connexion à ce moment : la ligne y est arrivée, et rien ne la lit.}
    received {Affichez aussitôt chaque ligne lue sur la connexion, l’une après l’autre, tant qu’il en vient.}
    asleep {Ôtez la pause (sleep) du programme : une lecture attend d’elle-même que quelque chose arrive.}
    errors {Affichez les lignes sur la sortie standard{language, select, python { : avec print(ligne), et non avec logging ou sur sys.stderr}
      c { : avec printf, ou sur stdout, et non sur stderr} java { : avec System.out, et non avec System.err}
      javascript { : avec console.log, et non avec console.error} typescript { : avec console.log, et non avec console.error}
      other {, et non sur la sortie d’erreur}}.}
    other {{rule, select,
    shows {Lisez sur la socket rendue par accept et affichez chaque ligne dès qu’elle arrive, dans une boucle.}
    sends {Lisez le clavier et envoyez chaque ligne dès qu’elle est tapée, dans une boucle.}
    other {Suivez la ligne sur son chemin : tapée, lue, envoyée, reçue, affichée.
      La première de ces étapes qui n’a pas lieu est celle à corriger.}}}}}}`,
  'line-missing.message': `{medium, select,
    wire {« {expected} » n’a jamais atteint {seen}.}
    other {« {expected} » n’a jamais paru à l’écran {ofSeen}.}}{hindrance, select,
    lock { {hindered}}
    other {{lost, select,
    typed { Cette ligne a été tapée, et aucun processus {ofSpeaker} ne l’a lue.}
    skipped { Cette ligne a été envoyée et lue, et une ligne suivante a été affichée : celle-ci a été sautée.}
    unfinished { C’était la dernière ligne, envoyée sans fin de ligne, et {seen} s’est terminé sans l’afficher.}
    ahead { Cette ligne a été tapée avant son tour, puis lue par {speaker}, qui n’en a rien envoyé quand son tour est venu.}
    read { Cette ligne a été lue au clavier par {speaker}, qui n’en a rien envoyé.}
    sent { Cette ligne a été envoyée et est arrivée, et aucun processus {ofSeen} ne l’a lue.}
    received { Cette ligne a été envoyée, reçue et lue ; puis {seen} a attendu la suivante.}
    asleep { {seen} dort, et ne lit rien pendant ce temps.}
    errors { Cette ligne a été affichée sur l’écran des erreurs (stderr), qui est à part.}
    other {}}}}`,

  'line-late.title': 'une ligne est retenue',
  'line-late.advice': `{how, select,
    more {{held, select,
      read {Lisez jusqu’à la fin de ligne, puis affichez la ligne : une lecture d’un nombre d’octets, d’un texte précédé de sa longueur
        (readUTF), ou jusqu’à la fin attend ce qui ne viendra pas.}
      other {Affichez la ligne dès que sa fin de ligne est arrivée : c’est elle qui la termine. Regardez la condition de la boucle
        qui accumule ce qui arrive, comme un nombre d’octets.}}}
    never {Envoyez chaque ligne dès qu’elle est lue au clavier, et videz le tampon (flush) qui la retient.}
    other {{held, select,
      read {Lisez une ligne à la fois, et {had, select, typed {envoyez-la tout de suite,} other {affichez-la tout de suite,}} avant de lire la suivante :
        une lecture jusqu’à la fin, ou d’un tampon entier, n’apporte aucune ligne avant cela.}
      before_the_next {Affichez chaque ligne à part, la première aussi : ce qui vient de la connexion est une ligne, et non un nom.}
      until_the_next {{had, select, typed {Envoyez chaque ligne avant de lire la suivante.} other {Affichez chaque ligne avant de
        lire la suivante.}} Cherchez ce qui est gardé d’un tour de boucle à l’autre.}
      output {Videz le tampon (flush) après {had, select, typed {chaque ligne envoyée} other {chaque ligne affichée}} : jusque-là, elle
        reste dans un tampon du programme.}
      other {{had, select,
      received {Affichez chaque ligne dès que sa fin de ligne est arrivée : lisez une ligne à la fois plutôt que jusqu’à la
        fin, et videz le tampon (flush) après chaque ligne affichée.}
      typed {Envoyez chaque ligne dès qu’elle est tapée : lisez une ligne à la fois plutôt que jusqu’à la fin, et videz le
        tampon (flush) après chaque ligne envoyée.}
      other {Transmettez chaque ligne aussitôt : lisez une ligne à la fois plutôt que jusqu’à la fin,
        et videz le tampon (flush) après chaque ligne envoyée ou affichée.}}}}}}`,
  'line-late.message': `{how, select,
    more {{actor} a reçu et lu « {expected} » en entier, fin de ligne comprise, et attend encore autre chose avant de l’afficher.}
    never {{actor} a lu « {expected} » au clavier, et n’en a rien envoyé.}
    other {{had, select,
      received {{held, select, output {{actor} a reçu et lu « {expected} », et attend la ligne suivante.}
        read {{actor} a reçu « {expected} », et lit encore.} until_the_next {{actor} a reçu et lu « {expected} », et garde ce texte.}
        before_the_next {{actor} a reçu et lu « {expected} », et garde ce texte.}
        other {{actor} a reçu et lu « {expected} ».}}}
      typed {{actor} a lu « {expected} » au clavier{held, select, read {, et lit encore} other {}}.}
      other {Quelque chose a retenu « {expected} ».}} {once, select,
      line {La ligne n’est venue {held, select, before_the_next {que devant la ligne suivante, comme un nom.} other {qu’après la ligne suivante.}}}
      own {La ligne n’est venue qu’après une ligne tapée au clavier {ofActing}.}
      keyboard {La ligne n’est venue qu’à la fermeture du clavier {ofActing} (Ctrl-D).}
      connection {La ligne n’est venue que lorsque {acting} a raccroché.}
      end {La ligne n’est venue qu’une fois {acting} terminé.}
      other {{how, select, closing {La ligne n’est venue qu’une fois la connexion fermée.}
        end {La ligne n’est venue qu’une fois un programme terminé.}
        other {La ligne n’est venue qu’après autre chose, tapé ou envoyé : une nouvelle ligne, ou la fin.}}}}}}`,

  'line-split.title': 'une ligne vient en morceaux',
  'line-split.advice': `{how, select,
    sent {Lisez au clavier une ligne entière (readline, nextLine, getline ou fgets), et non mot par mot (next, scanf avec %s), et
      envoyez-la avec une seule fin de ligne, à la fin.}
    other {Accumulez ce que vous recevez jusqu’à la fin de ligne, et affichez alors la ligne :
    un recv peut n’apporter que la moitié d’une ligne.}}`,
  'line-split.message': `{how, select,
    sent {« {expected} » est une seule ligne, et {actor} l’a envoyée en plusieurs : {actual}.}
    begun {« {expected} » est une seule ligne. Seul son début a été lu et affiché, « {actual} », sans attendre la suite.}
    other {« {expected} » est une seule ligne, et elle a été affichée en morceaux.}}`,

  'lines-glued.title': 'des lignes collées',
  'lines-glued.advice': `{how, select,
    between {Affichez chaque ligne à part, la première aussi : ce qui vient de la connexion est une ligne, et non un nom.}
    byLine {Affichez chaque ligne avec une fin de ligne : la lecture se fait ligne par ligne, et c’est à l’affichage qu’elle manque (en
      Python, print l’ajoute, sauf avec end ; en C, écrivez \\n à la fin).}
    other {Coupez ce que vous recevez à chaque fin de ligne, puisqu’un recv peut apporter plusieurs lignes, et affichez
    chaque ligne avec sa fin de ligne : sans elle, la ligne se colle à la suivante.}}`,
  'lines-glued.message': `{how, select,
    between {{actor} a gardé « {expected} » et l’affiche devant la ligne suivante : ce programme y voit autre chose, comme un nom.}
    byLine {Des lignes envoyées une par une sont sorties en une seule : {actor} les lit une à une, et n’affiche aucune fin de ligne
      entre elles.}
    other {Des lignes envoyées une par une sont sorties en une seule.}}`,

  'line-altered.title': 'une ligne change en chemin',
  'line-altered.advice': `{how, select,
    escapes {Transmettez le texte même de la ligne. Ce que repr, une liste, JSON
      ou inspect font d’un texte est destiné aux programmeurs : les fins de ligne, les guillemets et les accents y
      deviennent des codes.}
    cut {Envoyez la ligne entière, fin de ligne comprise : la longueur à envoyer est celle de la ligne.}
    padded {Envoyez autant d’octets que la ligne en a, fin de ligne comprise, sans le reste du tampon ni
      l’octet nul qui termine un texte (en C : strlen, et pas un de plus).}
    leftover {N’utilisez que les octets que cette lecture a apportés : read et recv rendent leur nombre. En C, mettez un octet
      nul après eux, ou écrivez exactement ce nombre.}
    dropped {Lisez et écrivez en UTF-8, sans option comme « ignore », qui laisse de côté ce qu’un codage n’a pas.}
    questioned {Lisez et écrivez en UTF-8, à l’écran, au clavier et sur la connexion.}
    doubled {Lisez en UTF-8 ce qui a été envoyé en UTF-8 : Latin-1 prend chacun de ses octets pour un caractère.}
    shortened {Cherchez ce qui limite la longueur d’une ligne : une partie du texte (une tranche), un tampon trop court, un nombre
      dans la lecture ou dans le format.}
    capitals {Transmettez la ligne telle quelle : ôtez ce qui change ses lettres (upper, lower, capitalize, toUpperCase).}
    halved {Accumulez les octets jusqu’à la fin de ligne, et n’en faites du texte qu’ensuite : un recv peut s’arrêter au
      milieu d’un caractère, puisque é prend deux octets en UTF-8.}
    undecoded {Lisez en UTF-8 ce qui a été envoyé en UTF-8, et n’envoyez rien d’autre.}
    other {Transmettez la ligne telle quelle, de la première lettre à la dernière,
    avec ses espaces, ses accents et toute sa longueur.}}`,
  'line-altered.message': `{how, select,
    escapes {La ligne arrive écrite comme dans un fichier source : {actual}.}
    cut {{actor} n’a envoyé que le début de la ligne, « {actual} », et l’autre côté attend la suite.}
    padded {Des octets nuls sont venus avec la ligne : ils sont dans le tampon, et non dans la ligne.}
    leftover {La ligne est arrivée, suivie de la fin d’une ligne précédente, restée dans le tampon.}
    dropped {Toutes les lettres accentuées ont disparu : quelque part, le texte est traité en ASCII, qui n’en a pas.}
    questioned {Chaque lettre accentuée est devenue un point d’interrogation : quelque part, le texte est traité dans un
      codage qui ne l’a pas.}
    doubled {Chaque lettre accentuée est devenue deux autres caractères : les octets d’UTF-8 ont été pris pour ceux de
      Latin-1.}
    shortened {Seul le début de la ligne est arrivé : la suite est coupée.}
    capitals {Des minuscules sont devenues des majuscules, ou l’inverse.}
    halved {Une lettre accentuée est arrivée en deux morceaux, et chaque morceau a été décodé seul : � remplace ce qui
      n’est pas un caractère.}
    undecoded {Une lettre accentuée est devenue �, qui remplace des octets qui ne sont pas un caractère d’UTF-8.}
    other {La ligne arrivée n’est pas celle qui a été tapée ou envoyée.}}`,
  'escapes.place': `« {written} » à la place {what, select, newline {de la fin de ligne} return {du retour chariot}
    tab {de la tabulation} other {de « {character} »}}`,

  'line-repeated.title': 'une ligne vient deux fois',
  'line-repeated.advice': `{doubled, select,
    shown {Cherchez les deux endroits qui affichent une ligne reçue, et n’en gardez qu’un.}
    sent {Envoyez chaque ligne une seule fois.}
    other {{rule, select,
    shows {Affichez chaque ligne une seule fois, à sa réception.}
    sends {Envoyez chaque ligne une seule fois.}
    other {Affichez chaque ligne une seule fois : à sa réception, et non quand elle est tapée ou envoyée.}}}}`,
  'line-repeated.message': `{doubled, select,
    shown {{seen} a affiché plus d’une fois « {expected} », pour un seul envoi.}
    sent {{speaker} a envoyé « {expected} » plus d’une fois.}
    other {On trouve « {expected} » plus d’une fois.}}`,

  'line-out-of-turn.title': 'une ligne hors de son tour',
  'line-out-of-turn.advice': `{how, select, pieces {Envoyez chaque ligne par un seul send, avec sa fin de ligne :
    sans elle, ce que deux send apportent peut être lu comme une ligne ou comme deux.}
    turn {Envoyez une ligne par tour, avec une seule fin de ligne,
    et attendez la ligne de l’autre avant la suivante : une ligne vide est aussi une ligne.}
    untyped {N’envoyez que ce qui a été lu au clavier, une ligne par tour.}
    empty {Regardez comment le texte lu est découpé en lignes : ce qui suit la dernière fin de ligne (souvent rien) n’est pas encore une ligne.}
    early {Attendez la ligne de l’autre côté, affichez-la, et alors seulement lisez le clavier et envoyez : les huit étapes de la fiche, dans
      leur ordre.}
    echo {Envoyez la ligne lue au clavier, à la place de celle qui a été reçue : de chaque côté, quelqu’un tape.}
    other {{rule, select,
    takes_turns {Suivez les huit étapes de la fiche, dans leur ordre : ce qui est reçu s’affiche
      avant la lecture de la ligne suivante au clavier.}
    other {Affichez chaque ligne à sa réception, dans l’ordre des envois.}}}}`,
  'line-out-of-turn.message': `{how, select,
    pieces {En un seul tour, {actor} a envoyé {actual}, l’un après l’autre et sans fin de ligne. Que l’autre côté y
      voie une ligne ou deux dépend du hasard.}
    turn {{actor} a envoyé plus d’une ligne à son tour, et l’autre côté a pris la seconde pour une réponse.}
    untyped {{actor} a envoyé « {actual} », sans que personne n’ait rien tapé de tel, et l’autre côté y a vu une réponse.}
    empty {{actor} a envoyé une ligne vide que personne n’a tapée, en réponse à « {expected} ». L’autre côté la prend pour la ligne suivante.}
    early {{actor} a envoyé « {actual} » alors que ce n’était pas encore son tour : la ligne de l’autre côté n’était pas venue.}
    echo {{actor} a envoyé « {actual} » : ce que ce programme avait reçu, et rien de ce qu’on tape à son clavier.}
    typing {« {expected} » n’a paru qu’une fois une ligne tapée au clavier {ofActor} : ce programme lit son clavier avant d’afficher
      ce qu’il a reçu.}
    other {{got, select,
      yes {{rule, select, takes_turns {« {actual} » est venu alors que ce n’était pas encore son tour.} other {« {actual} » est venu avant une ligne envoyée plus tôt.}}}
      other {{rule, select, takes_turns {Une ligne est venue alors que ce n’était pas encore son tour.} other {Une ligne est venue avant une autre, envoyée plus tôt.}}}}}}`,

  'bytes-shown.title': 'des octets à la place du texte',
  'bytes-shown.advice': `{medium, select,
    wire {Envoyez les octets de la ligne, et non un texte qui les décrit.}
    other {Transformez en texte les octets reçus avant de les afficher.}}`,
  'bytes-shown.message': `{medium, select,
    wire {Le réseau transporte des octets, et {actor} envoie un texte qui montre comment son langage les écrit.}
    other {Le réseau transporte des octets, et {actor} les affiche tels quels.}}`,

  'no-newline.title': 'pas de fin de ligne',
  'no-newline.advice': `Envoyez la fin de ligne (\\n) avec chaque ligne : elle seule dit que la ligne est complète.`,
  'no-newline.message': `{actor} envoie le texte sans la fin de ligne : un programme qui lit
    ligne par ligne attend toujours la suite.`,
};
