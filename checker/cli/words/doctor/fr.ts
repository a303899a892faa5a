import type { en } from './en.ts';

/** What `doctor` says, in French. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'name.node': 'Node',
  'name.kernel': 'noyau',
  'name.koffi': 'koffi',
  'name.network': 'réseaux',
  'name.rooms': 'isolement',
  'name.sandbox': 'bacs à sable',
  'name.limits': 'limites',
  'name.port': 'port {port}',
  'name.locale': 'langue',
  'name.terminal': 'terminal',

  'node.old': '{version}, et il faut au moins {least}',
  'node.cost': 'Rien ne peut être vérifié.',
  'node.mend': 'installez un Node plus récent depuis https://nodejs.org, ou avec nvm : nvm install --lts',

  'tool.found': '{version}, {file}',
  'tool.absent': 'introuvable',
  'tool.silent': '{file} existe, mais ne démarre pas : {why}',
  'tool.builds-nothing': '{version}, {file}, mais ne peut pas construire de programme : {why}',
  'partner.cost':
    'Les programmes en {language} ne peuvent pas être vérifiés, et c’est lui qui joue le partenaire de ceux en {others}.',
  'tool.cost': 'Les programmes en {language} ne peuvent pas être vérifiés ; tous les autres le peuvent.',
  and: 'et',
  'mend.apt': 'sudo apt install {packages}',
  'mend.package': 'installez {packages} avec le gestionnaire de paquets de votre système',

  'kernel.fine': 'dit ce que chaque thread attend : un verdict est une preuve',
  'kernel.absent': 'il n’y a pas de /proc ici',
  'kernel.architecture': 'les appels de l’architecture {architecture} ne sont pas connus ici',
  'kernel.refuses': '/proc ne dit pas ce qu’un thread attend',
  'kernel.cost': `Un verdict repose sur la patience, quelques secondes par étape, au lieu d’une preuve en
    millisecondes ; et les rapports ne disent pas qui attend qui.`,
  'kernel.mend.linux': 'prenez Linux sur x86-64 ou arm64, dans une machine virtuelle ou avec WSL 2',
  'kernel.mend.yama': 'sudo sysctl kernel.yama.ptrace_scope=1',
  'kernel.mend.other':
    'voyez si un conteneur ou un module de sécurité empêche les processus de lire /proc/PID/syscall',

  'koffi.fine': 'charge la bibliothèque C',
  'koffi.absent': 'ne charge pas la bibliothèque C',
  'koffi.cost': 'Aucun dialogue ne peut avoir son propre réseau (voir réseaux).',
  'koffi.mend': 'lancez npm ci sur cette machine, avec ce Node',

  'network.root': 'chaque dialogue a le sien (en tant que root)',
  'network.user': 'chaque dialogue a le sien (dans un espace de noms utilisateur)',
  'network.absent': 'un seul pour tous : cette machine n’en permet pas d’autre',
  'network.no-unshare': 'un seul pour tous : la commande unshare n’est pas installée',
  'network.cost': `Les dialogues se jouent un à la fois sur le port {port} de la machine, qui doit être libre ;
    ce qui passe sur le réseau n’est pas enregistré.`,
  'network.mend.apparmor':
    'sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0 (Ubuntu ; pour le garder, écrivez ce réglage dans /etc/sysctl.d/60-alternance.conf)',
  'network.mend.clone': 'sudo sysctl kernel.unprivileged_userns_clone=1',
  'network.mend.max': 'sudo sysctl user.max_user_namespaces=15000',
  'network.mend.container': 'dans un conteneur, démarrez-le avec --cap-add SYS_ADMIN',
  'network.mend.koffi': 'réparez d’abord koffi',

  'rooms.fine': 'chaque dialogue a ses propres processus et fichiers',
  'rooms.absent': 'les dialogues partagent les processus et les fichiers de la machine',
  'rooms.copied': 'chaque dialogue a ses propres processus, et une copie du dossier de ses programmes',
  'rooms.copied.cost':
    'Ce qu’un programme écrit dans HOME, /tmp ou /var/tmp se retrouve dans le dialogue suivant.',
  'rooms.mend.layers': 'prenez Linux 5.11 ou plus récent, et pas de conteneur dans un conteneur',
  'rooms.cost': `Un programme peut atteindre des processus qui ne sont pas les siens, et ce qu’il écrit se retrouve
    dans le dialogue suivant.`,

  'sandbox.fine': 'bubblewrap en fait, pour les programmes auxquels personne ne fait confiance (--sandbox)',
  'sandbox.absent': 'bubblewrap n’est pas installé',
  'sandbox.refused': 'bubblewrap n’en fait aucun : {why}',
  'sandbox.cost': 'L’option --sandbox est inutilisable : les programmes vérifiés s’exécutent en votre nom.',

  'limits.fine': 'laissent la place à {most, plural, one {# dialogue} other {# dialogues en même temps}}',
  'limits.few':
    'laissent la place à {most, plural, one {# dialogue à la fois} other {# dialogues en même temps}}, alors que les processeurs en permettent {wanted}',
  'limits.cost': 'Une vérification prend plus de temps.',
  'limits.mend': 'ulimit -n 1024, et ulimit -u 1024 si ce sont les processus qui manquent',

  'port.free': 'libre',
  'port.held': 'utilisé par {command} (processus {pid})',
  'port.held-unknown': 'utilisé par un programme d’un autre utilisateur',
  'port.cost.own':
    'Cela ne gêne pas la vérification. Un serveur lancé à la main ne peut pas avoir le port : « Address already in use ».',
  'port.cost.shared':
    'Les programmes qui ne prennent pas de port en argument ne peuvent pas être vérifiés : il leur faut celui-ci, et ils n’ont pas de réseau à eux.',
  'port.mend': 'kill {pid}',
  'port.mend-unknown': 'arrêtez ce programme, ou prenez un autre port',

  'locale.fine': '{value} : les rapports sont en français',
  'locale.none': 'aucune n’est réglée : les rapports sont en français',
  'locale.bytes': '{value}, qui n’est pas UTF-8 : les rapports sont en français',
  'locale.cost': 'Les signes comme ✓ et ⏎, et les accents, peuvent s’afficher en points d’interrogation.',
  'locale.mend': 'export LANG=C.UTF-8, ou ajoutez --ascii à la commande',

  'terminal.fine': '{columns} × {rows}, {term}, {colours}',
  'terminal.colours': 'en couleurs',
  'terminal.no-colours': 'sans couleurs',
  'terminal.none': 'aucun : la sortie va ailleurs',
  'terminal.narrow.cost': 'Les rapports sont composés pour 40 colonnes et plus.',
  'terminal.narrow.mend': 'élargissez la fenêtre',

  mend: 'Pour y remédier : {fix}',
  'sum.fine': 'Tout ce qu’il faut pour vérifier est là.',
  'sum.less': 'Tout ce qu’il faut pour vérifier est là ; ce qui est marqué {sign} est limité.',
  'sum.blocked': `{count, plural, one {# chose empêche} other {# choses empêchent}} de vérifier des programmes : {names}.`,
};
