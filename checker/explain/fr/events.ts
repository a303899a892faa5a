import type { events as en } from '../en/events.ts';

/** Ce qu’un enregistrement contient, pour qui veut tout lire. */
export const events: Readonly<Record<keyof typeof en, string>> = {
  'event.title': 'Tout ce qui s’est passé, avec l’heure',
  'event.started': 'démarré',
  'event.listening': 'écoute sur le port',
  'event.connected': 'connecté, port',
  'event.typed': 'tapé',
  'event.sent': 'envoyé',
  'event.received': 'reçu',
  'event.refused': 'est refusé sur le port',
  'event.showed': 'affiché',
  'event.stderr': 'affiché (erreurs)',
  'event.flooded': 'débordement, octets',
  'event.limited': 'atteint une limite :',
  'limit.of':
    '{limit, select, memory {{most} octets de mémoire} processes {{most} processus et fils} disk {{most} octets sur le disque} cpu {{most} s de calcul} other {{most} fichiers ouverts}}',
  'event.stood': 'se trouve en',
  'event.holds': 'a ces sockets :',
  'event.at-rest': 'plus rien ne bouge',
  'event.keyboard': 'clavier fermé',
  'event.connection': 'connexion fermée',
  'event.ended': 'terminé',
  'event.killed': 'tué',
  'event.probe': '(pour savoir pourquoi)',
  'event.answer': '(une réponse, donnée par --answers)',
};
