import type { standing as en } from '../en/standing.ts';

/** Qui sont les acteurs, ce que chacun attend, et comment on l’a décidé. */
export const standing: Readonly<Record<keyof typeof en, string>> = {
  actor: `{who, select, partnerServer {votre serveur de la question {number}} partnerClient {votre client de la question {number}}
    labServer {le serveur du TP} labClient {le client du TP}
    studentServer {votre serveur} studentClient {votre client}
    peerServer {le serveur de test} peerClient {le client de test}
    referenceServer {le serveur de la solution} other {le client de la solution}}`,
  'actor.of': `{who, select, partnerServer {de votre serveur de la question {number}} partnerClient {de votre client de la question {number}}
    labServer {du serveur du TP} labClient {du client du TP}
    studentServer {de votre serveur} studentClient {de votre client}
    peerServer {du serveur de test} peerClient {du client de test}
    referenceServer {du serveur de la solution} other {du client de la solution}}`,
  place: '{file} ligne {line}',
  'place.of': '{actor}, {place}',
  'place.from': '{place} (appelé par {from})',

  'source.server': 'une ligne du serveur',
  'source.client': 'une ligne du client',
  'source.keyboard': 'une ligne au clavier',
  'source.connection': 'une connexion',
  'source.child': 'la fin de son processus fils',
  'source.thread': 'un autre de ses threads',
  'source.clock': 'une horloge',
  'source.screen': 'de la place à l’écran',
  'source.resumption': 'le signal SIGCONT, car il a été mis en pause',
  'greedy.end': `{source, select, keyboard {la fin de son clavier (Ctrl-D)} other {la fin de la connexion}}`,
  'greedy.count': `{count} caractères {source, select, keyboard {au clavier} other {de l’autre côté}}`,
  'greedy.full': `un tampon entier {source, select, keyboard {au clavier} other {de l’autre côté}}`,
  'greedy.prefixed': `un texte précédé de sa longueur {source, select, keyboard {au clavier} other {de l’autre côté}}`,
  'source.nothing': 'quelque chose qui ne viendra jamais',

  'stands.separator': ' ; ',
  'stands.waits': 'attend {things}',
  'stands.prints': 'affiche encore et encore',
  'stands.looks': 'regarde de temps en temps s’il y a {things}',
  'stands.sleeps': 'dort (une horloge le réveillera)',
  'stands.running': 'est en cours d’exécution',
  'stands.ended': 's’est terminé',
  'stands.code': 's’est terminé avec le code {code}',
  'stands.signal': `{signal, select,
    SIGSEGV {a été arrêté par SIGSEGV : il a utilisé une zone mémoire qui ne lui appartient pas}
    other {a été arrêté par le signal {signal}}}`,
  'stands.sends': 'envoie ici : à regarder d’abord',
  'stands.receives': 'reçoit ici : à regarder d’abord',
  'stands.from': 'est l’appel qui y a mené',
  'stands.broke': 'est l’endroit où une erreur l’a arrêté',
  'stands.asks': 'c’est là qu’il demande',
  'stands.here': 'est l’endroit où il s’est terminé',
  'stands.codeHere': 'est l’endroit où il s’est terminé, avec le code {code}',

  'decided.at-rest': 'décidé quand plus rien ne bougeait{timed, select, yes {, après {ms} ms} other {}}',
  'decided.ended': 'décidé une fois le programme terminé{timed, select, yes {, après {ms} ms} other {}}',
  'decided.polled': `décidé après plusieurs regards{timed, select, yes {, en {ms} ms} other {}} : un programme regarde encore et encore, au
    rythme d’une horloge, et rien n’en est sorti`,
  'decided.patience': `décidé à la fin du temps accordé (patience){timed, select, yes {, après {ms} ms} other {}}{why, select,
    moves { : le programme ne s’arrête jamais d’agir}
    spun { : un programme calcule sans fin, et rien n’en sort}
    sleeps { : l’horloge qui réveillera un programme ne sonne qu’après le temps accordé}
    alarm { : un programme traite SIGALRM, et le noyau ne montre pas si une alarme est armée}
    timer { : un programme a un minuteur (timer_create), et le noyau ne montre pas s’il est armé}
    call { : un programme est dans un appel dont le vérificateur ne peut pas lire ce qu’il attend}
    words { : les appels d’un programme sont illisibles, car ce n’est pas un programme 64 bits de cette machine}
    socket { : le noyau ne dit pas combien de temps un programme attend sur son socket}
    outside { : un programme attend quelque chose qui n’est pas en scène}
    other {}}`,

  'never.at-rest': 'jamais : chaque programme attend, et rien n’est en chemin',
  'never.ended': 'jamais : le programme s’est terminé',
  'never.polled': 'jamais : un programme qui regarde encore et encore n’a rien trouvé',
  'never.patience': 'pas dans le temps accordé',

  'partner.lab': `{role, select,
    server {Le serveur du TP a joué ici : le vôtre, de la question {number}, n’est pas encore là (dans {question}/, ou sous le nom
      {question}_server à côté du client).}
    other {Le client du TP a joué ici : le vôtre, de la question {number}, n’est pas encore là (dans {question}/, ou sous le nom
      {question}_client à côté du serveur).}}`,
  untyped: '{actor} a aussi envoyé ce que personne n’a tapé : « {text} ». Cela ne coûte aucun point.',
  'shape.processes': '{actor} travaille avec {count} processus : {list}.',
  'shape.process': `le processus {number} {stands}{holds, select, yes {} other { et n’a pas la connexion}}`,
  'shape.threads': `{actor} est un seul processus à plusieurs threads.
    La fiche nomme fork ; les threads sont acceptés aussi.`,
  'shape.half': 'Au repos, {actor} attend {things}, et rien d’autre.',
  'shape.asleep': 'Au repos, {actor} dort dans un seul thread, et une horloge le réveille de temps en temps.',
  'shape.alone': `{actor} s’occupe des deux sens dans un seul thread.
    La fiche nomme fork ; c’est accepté aussi.`,
};
