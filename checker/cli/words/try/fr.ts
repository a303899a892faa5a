import type { en } from './en.ts';

/** What `try` says, in French. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'role.server': 'serveur',
  'role.client': 'client',
  checker: 'joué par le vérificateur',

  'state.off': 'n’a pas encore démarré',
  'state.starts': 'démarre',
  'state.unknown': 'est en vie ; cette machine ne dit pas ce qu’il attend',
  'state.knocks': 'cherche un serveur',
  'state.connected': 'est connecté : ce que vous tapez ici est envoyé',
  'state.listens': 'attend une connexion',
  'state.half': 'est connecté ; un côté a fermé son sens',
  'state.left': 'a raccroché',
  'state.obstacle': 'n’a pas pu démarrer',
  pending: `{count, plural, one {# ligne attend à ce clavier} other {# lignes attendent à ce clavier}}`,
  'pending-end': 'Ctrl-D attend d’être lu',
  'keyboard-closed': 'ce clavier est fermé',

  'note.listening': 'écoute sur le port {port}',
  'note.connected': 's’est connecté',
  'note.refused': 'se voit refuser la connexion : aucun programme n’écoute sur ce port',
  'note.flooded': 'a affiché un million de caractères, et a été arrêté',
  'note.keyboard': 'a reçu Ctrl-D : la fin de son clavier',
  'note.connection': 'a fermé la connexion',

  deadlock:
    'Un interblocage : chaque programme attend l’autre. Quoi que vous tapiez maintenant, aucun ne peut avancer. Ctrl-R relance les deux.',
  mute: 'Les deux programmes ont pris ce que vous avez tapé, et rien n’en est sorti : chacun semble attendre l’autre. Ctrl-R relance les deux.',
  'missing-tool': 'cette machine n’a pas {tool} : {fix}',

  'port-held':
    'le port {port} est utilisé par {command} (processus {pid}) ; arrêtez ce programme, ou choisissez un autre port avec --port',
  'port-held-unknown':
    'le port {port} est utilisé par un programme d’un autre utilisateur ; choisissez un autre port avec --port',

  'hint.switch': 'Tab changer',
  'hint.send': 'Entrée envoyer',
  'hint.close': 'Ctrl-D fermer',
  'hint.restart': 'Ctrl-R relancer',
  'hint.quit': 'Ctrl-C quitter',

  'plain.how':
    'Écrivez « serveur: texte » ou « client: texte » pour taper une ligne ; ^D à la place du texte ferme ce clavier, ^R seul relance les deux.',
  'plain.typed': '{role} tape : {text}',
  'plain.sent': '{role} envoie : {text}',
  'plain.showed': '{role} affiche : {text}',
  'plain.error': '{role} affiche (erreurs) : {text}',
  'plain.note': '{role} {text}',
  'plain.name': '{role} : {text}',
  'plain.state': '{role} {state}',
  'plain.again': 'Les deux redémarrent.',
};
