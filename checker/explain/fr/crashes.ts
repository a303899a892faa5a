import type { crashes as en } from '../en/crashes.ts';

/** Que faire d’un programme arrêté par une erreur, selon ce que disent ses derniers mots. */
export const crashes: Readonly<Record<keyof typeof en, string>> = {
  'crash.missing-module': `Passez-vous de « {what} », que cette machine n’a pas : le TP n’a besoin que de ce que le langage
    fournit lui-même. Si le programme ne peut s’en passer, installez-le là où le programme est vérifié.`,
  'crash.missing-file':
    'Mettez le fichier « {what} » à côté du programme, ou corrigez son nom : il n’y est pas.',
  'crash.shadowed-module': `Donnez un autre nom à votre fichier {what}.py : {actor} le prend pour le module « {what} » du langage,
    et n’y trouve rien de ce module.`,
  'crash.wants-arguments': `Faites prendre au programme l’adresse et le port de la fiche quand il ne reçoit pas d’argument : 127.0.0.1
    et {port}. Ou faites-le lancer avec ses arguments{readBy, select, compiler {, une fois compilé} other {}} : {example}`,
  'crash.arguments-as-files': `Écrivez $stdin.gets : sans cela, gets lit les fichiers que nomment les arguments, ici « {what} », et
    non le clavier.`,
  'crash.end-of-keyboard': `Attendez-vous à la fin du clavier (Ctrl-D) à cette lecture, qui l’annonce par une erreur, et terminez
    proprement : ce que l’autre côté envoie encore est affiché, et la connexion est fermée.`,
  'crash.no-keyboard': `Lisez le clavier dans le processus qui a été lancé, ou dans un de ses threads. Un autre processus peut ne pas
    avoir le clavier : un enfant de multiprocessing, ou un programme qu’un shell lance avec &, a /dev/null à la place, qui
    finit aussitôt.`,
  'crash.not-utf8': `Accumulez les octets jusqu’à la fin de ligne, et faites-en alors du texte : un recv peut s’arrêter au milieu
    d’un caractère, car é prend deux octets en UTF-8.`,
  'crash.cannot-encode': `Servez-vous d’UTF-8, qui a tous les caractères : le codage nommé là n’a pas d’accents, ou pas tous.`,
  'crash.broken-pipe': `Attendez-vous à cette erreur là où le programme écrit : l’autre côté est parti. Terminez alors proprement. En C,
    ignorez SIGPIPE, pour que l’écriture rende une erreur.`,
  'crash.null-pointer': `Cherchez dans cette ligne le pointeur qui vaut NULL : ce qui devait lui donner une valeur a été oublié ou a
    échoué, comme fdopen, fopen ou malloc, ou un appel dont le résultat n’a pas été testé.`,
  'crash.refused': `Connectez-vous à 127.0.0.1, port {port}, et dites en une ligne si aucun serveur n’y est : aucun programme
    n’écoutait là où celui-ci a demandé.`,
  'crash.would-block': `Laissez la socket bloquer, ou attendez avec select qu’il soit venu quelque chose : une socket non bloquante
    rend une erreur tant qu’il n’y a rien.`,
  'crash.bytes-for-text': `Faites du texte des octets avant de l’envoyer (encode), et des octets du texte avant de les afficher (decode) :
    une socket transporte des octets.`,
  'crash.closed-stream': `Laissez ouvert ce qui sert encore, jusqu’à la fin du programme : fermer un objet fichier, un flux ou un Scanner
    ferme aussi la socket ou le clavier qu’il lit.`,
  'crash.not-connected': `Lisez et écrivez sur la socket que rend accept, ou sur celle qui s’est connectée : la socket d’écoute n’a
    pas d’autre côté.`,
  'crash.not-an-address': `Donnez à connect et à bind une seule adresse, un couple entre ses propres parenthèses, comme
    connect((adresse, {port})).`,
  'crash.nothing-there': `Cherchez ce qui aurait dû donner la valeur qui manque là : une lecture arrivée à la fin (Ctrl-D, ou l’autre
    côté est parti) n’en donne pas.`,
  'crash.not-a-number': 'Cherchez d’où vient « {what} » : un nombre était attendu là.',
  'crash.unknown-name':
    'Corrigez le nom « {what} » dans la ligne de l’erreur : rien dans le programme ne le porte.',
  'crash.no-main': `Écrivez public static void main(String[] args) dans la classe du fichier : le programme commence là.`,
  'crash.port-forbidden': `Écoutez sur le port {port} : ceux en dessous de 1024 sont réservés à l’administrateur de la machine.`,
  'crash.not-this-machine': `Donnez à bind toutes les adresses de cette machine, soit 0.0.0.0 : celle qu’il a reçue n’appartient à aucun
    de ses réseaux.`,
  'crash.accept-before-listen': `Appelez listen avant accept : seule une socket qui écoute a des clients à accepter.`,
  'crash.no-such-command': `Corrigez le nom de la commande « {what} », ou installez-la : elle n’est pas sur cette machine, ou pas
    dans ce dossier.`,
  'crash.no-such-file': `Corrigez le nom du fichier « {what} », ou rendez-le avec le programme : il n’y est pas.`,
};
