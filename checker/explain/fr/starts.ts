import type { starts as en } from '../en/starts.ts';

/** The advice for a program that a signal stopped, whatever it had yet to do. */
const stopped =
  'resumption {Cherchez ce qui met le programme en pause (SIGSTOP, SIGTSTP) : le vérificateur n’a envoyé aucun signal, il vient donc du programme ou d’un autre qu’il a lancé.}';

/** Mise en scène et connexion. */
export const starts: Readonly<Record<keyof typeof en, string>> = {
  'not-found.title':
    'aucun {role, select, server {serveur trouvé} client {client trouvé} other {programme trouvé}}',
  'not-found.advice': `Enregistrez le programme dans {submission}, sous un nom qui dit son rôle :
    serveur.py ou server.py, client.py, et de même dans les autres langages.`,
  'not-found.message': `Aucun {role, select, server {serveur} other {client}} n’y a été trouvé{found, select, none {} other {, seulement {found}}}.`,

  'untouched.title': 'pas encore commencé',
  'untouched.advice': '{steps}',
  'untouched.message': `{count, plural,
    one {Le programme est encore tel qu’il a été distribué.}
    other {Les programmes sont encore tels qu’ils ont été distribués.}}`,

  'does-not-compile.title': 'une erreur dans le texte du programme',
  'does-not-compile.advice': `{how, select,
    marked {Enregistrez le fichier en UTF-8 sans marque d’ordre des octets (dans un éditeur : « UTF-8 », et non « UTF-8
      avec BOM ») : le compilateur prend cette marque, au début, pour un caractère du programme.}
    utf16 {Enregistrez le fichier en UTF-8 : il est en UTF-16, qui n’est pas lu.}
    bytes {Enregistrez le fichier en UTF-8 : il est dans un autre codage, comme Latin-1, et ses accents ne sont pas lus.}
    commented {Sortez le programme du commentaire : celui-ci commence à la ligne citée ici, et ne finit qu’avec le fichier.}
    other {Corrigez la première erreur, puis vérifiez de nouveau : les suivantes en découlent souvent.}}`,
  'does-not-compile.message': `{how, select, commented {Tout le texte {ofActor} est en commentaire : il n’y a rien à jouer.}
    other {{readBy, select,
    compiler {Le compilateur refuse {actor} : rien n’a pu être joué.}
    other {Le texte {ofActor} contient une erreur qui l’empêche de démarrer : rien n’a pu être joué.}}}}`,

  'port.told': '{port} comme le dit son premier argument',

  'not-listening.title': 'le serveur n’écoute pas',
  'not-listening.advice': `{got, select,
    yes {Donnez à bind l’adresse 0.0.0.0, qui vaut pour toutes celles de la machine, et le port {port}.}
    other {{how, select,
    udp {Créez une socket TCP (SOCK_STREAM, et non SOCK_DGRAM), puis appelez bind (port {port}), listen et accept : la
      fiche demande TCP.}
    idle {Appelez bind (port {port}) et listen sur la socket : dès lors un client peut se connecter.}
    ${stopped}
    child {Appelez bind (port {port}) et listen avant que le programme attende son processus fils (waitpid, join).}
    thread {Appelez bind (port {port}) et listen avant que le programme attende un autre de ses threads (join, un évènement, une
      barrière, un verrou).}
    keyboard {Appelez bind (port {port}) et listen avant toute lecture au clavier.}
    clock {Appelez bind (port {port}) et listen à la place de la pause.}
    none {Créez une socket, appelez bind (port {port}) et listen dessus, et gardez-la ouverte : dès lors un client peut se connecter.}
    other {Commencez par bind (port {port}), puis listen :
    dès lors un client peut se connecter. Tout le reste vient après.}}}}`,
  'not-listening.message': `{got, select,
    yes {{actor} écoute sur {actual}, et nulle part ailleurs. Un client qui appelle 127.0.0.1 n’y trouve personne.}
    other {Aucun client ne peut se connecter : {how, select,
    udp {{actor} a une socket UDP sur le port {expected}, et UDP ne connaît ni listen ni accept.}
    idle {{actor} a créé une socket, et n’écoute pas dessus.}
    resumption {{actor} a été mis en pause par un signal avant d’écouter.}
    child {{actor} attend son processus fils avant d’écouter.}
    thread {{actor} attend un autre de ses threads avant d’écouter.}
    keyboard {{actor} attend une ligne au clavier avant d’écouter.}
    clock {{actor} attend une horloge avant d’écouter.}
    none {{actor} n’a aucune socket ouverte : il n’en a créé aucune, ou l’a fermée.}
    other {{actor} a démarré, mais n’écoute sur aucun port.}}}}`,

  'wrong-port.title': 'un autre port que {port}',
  'wrong-port.advice':
    'Utilisez le port {expected}, celui de la fiche, dans le serveur comme dans le client.',
  'wrong-port.message': `{role, select,
    server {Les clients cherchent le port {expected}, et {actor} écoute sur le port {actual}.}
    other {Le serveur est sur le port {expected}, et {actor} appelle le port {actual}.}}`,

  'address-in-use.title': 'un port qui n’est pas libre',
  'address-in-use.advice': `{role, select,
    server {Activez l’option SO_REUSEADDR sur la socket d’écoute, avant bind.}
    other {Appelez connect sans bind : le système donne au client un port libre.}}`,
  'address-in-use.message': `{role, select,
    server {Quand un programme se termine, le système garde son port environ une minute.
      Relancé aussitôt, {actor} n’a donc pas pu l’obtenir.}
    other {{actor} demande un port pour lui-même, et un autre programme a déjà ce port : le serveur, peut-être.}}`,

  'not-connecting.title': 'le client ne se connecte pas',
  'not-connecting.advice': `{how, select,
    udp {Créez une socket TCP (SOCK_STREAM, et non SOCK_DGRAM) et appelez connect, avec l’adresse 127.0.0.1 et le port
      {port} : la fiche demande TCP.}
    calling {Donnez à connect l’adresse 127.0.0.1 et le port {port} : le serveur est sur la même machine.}
    ${stopped}
    child {Appelez connect, avec l’adresse 127.0.0.1 et le port {port}, avant que le programme attende son processus fils (waitpid,
      join).}
    thread {Appelez connect, avec l’adresse 127.0.0.1 et le port {port}, avant que le programme attende un autre de ses threads (join,
      un évènement, une barrière, un verrou).}
    clock {Appelez connect, avec l’adresse 127.0.0.1 et le port {port}, à la place de la pause.}
    keyboard {Ouvrez la connexion avant de lire le clavier, avec l’adresse 127.0.0.1 et le port {port}.}
    other {Appelez connect, avec l’adresse 127.0.0.1 et le port {port}, avant toute lecture au clavier.}}`,
  'not-connecting.message': `Le serveur écoutait, mais {actor} {how, select, keyboard {lit son clavier et n’est pas encore connecté}
    resumption {a été mis en pause par un signal avant de se connecter}
    child {attend son processus fils avant de se connecter} thread {attend un autre de ses threads avant de se connecter}
    clock {attend une horloge avant de se connecter}
    other {ne s’est pas connecté}}{how, select,
    udp { : il a une socket UDP, qui n’a pas de connexions}
    calling { : il appelle {expected}, où rien ne répond}
    idle { : il a créé une socket, et n’a pas appelé connect dessus}
    none { : il n’a aucune socket ouverte}
    other {}}.`,

  'not-accepting.title': 'le serveur n’accepte personne',
  'not-accepting.advice': `{how, select,
    ${stopped}
    child {Appelez accept, puis fork ; le père fait sa propre moitié, et l’attente du fils (waitpid, join) vient après sa boucle.}
    thread {Appelez accept avant que le programme attende un autre de ses threads (join, un verrou, une file).}
    keyboard {Appelez accept avant toute lecture au clavier ; si c’est à un thread de l’appeler, démarrez d’abord ce thread.}
    clock {Appelez accept à la place de la pause : accept attend lui-même qu’un client vienne.}
    other {Après listen, appelez accept : il attend un client et rend une nouvelle socket.
    C’est sur elle qu’on lit et qu’on écrit ; la socket d’écoute ne transporte aucun texte.}}`,
  'not-accepting.message': `Un client s’est connecté, et {actor} {how, select,
    resumption {a été mis en pause par un signal avant de l’accepter.}
    child {attend la fin de son processus fils avant de l’accepter.}
    thread {attend un autre de ses threads avant de l’accepter.}
    keyboard {attend une ligne au clavier avant de l’accepter.}
    clock {attend une horloge avant de l’accepter.}
    other {ne l’accepte pas.}}`,

  'asks-first.title': 'demande d’abord quelque chose',
  'asks-first.advice': `Commencez le travail aussitôt, sans poser de question : la fiche n’en demande aucune, et la première
    ligne tapée appartient au dialogue. Pour faire vérifier le reste malgré tout, donnez la réponse d’avance : ajoutez
    {expected} à la commande{wish, select, enter { (une réponse vide est la touche Entrée)} other {}}.`,
  'asks-first.message': `{got, select,
    yes {{actor} demande « {actual} » et attend une réponse au clavier}
    other {{actor} attend quelque chose à son clavier}} {how, select,
    listens {avant d’écouter : jusque-là, aucun client ne peut se connecter.}
    connects {avant de se connecter.}
    accepts {avant d’appeler accept : un client s’est connecté, et attend d’être accepté.}
    other {avant qu’une ligne ne passe : ce qui est tapé d’abord est pris pour la réponse.}}{count, plural,
    one {} other { L’autre programme aussi demande d’abord quelque chose.}}`,

  'machine-fault.title': 'panne de la machine, pas du programme',
  'machine-fault.advice':
    'Faites sur cette machine ce que dit le message, puis vérifiez de nouveau. `npm run doctor` en dit plus.',
  'machine-fault.message':
    'C’est la machine qui a empêché de jouer la suite ; cela ne dit rien sur les programmes. {actual}.',

  'checker-fault.title': 'panne du vérificateur, pas du programme',
  'checker-fault.advice': `Vérifiez de nouveau. Si le même message revient, signalez-le,
    avec la graine indiquée à la fin de ce rapport.`,
  'checker-fault.message':
    'C’est le vérificateur qui est tombé en panne ; cela ne dit rien sur les programmes.',
};
