import type { turns as en } from '../en/turns.ts';

/** À qui est-ce le tour, et qui attend qui. */
export const turns: Readonly<Record<keyof typeof en, string>> = {
  'deadlock.title': 'un interblocage',
  'deadlock.advice': `{rule, select,
    takes_turns {{phase, select,
      first {L’un des deux doit parler le premier : d’après la fiche, c’est le client. Le client commence donc
        par son clavier et envoie la ligne, et le serveur commence par attendre cette ligne.}
      other {Reprenez les huit étapes de la fiche dans les deux programmes :
        quand un côté attend une ligne, l’autre doit être sur le point de l’envoyer.}}}
    speaks_at_any_time {Donnez à chaque sens son propre processus, avec fork :
      celui qui attend le réseau ne doit pas être celui qui lit le clavier.}
    other {Quand un côté attend une ligne, l’autre doit être sur le point de l’envoyer.}}`,
  'deadlock.message': `Chacun des deux programmes attend l’autre :
    quoi qu’on tape maintenant, aucun ne peut avancer.`,

  'crossed.title': 'les deux parlent en premier',
  'crossed.advice': `Laissez commencer le client, comme le dit la fiche :
    le serveur attend une ligne et l’affiche avant de lire son propre clavier.`,
  'crossed.message': `Les deux programmes commencent par leur clavier, et leurs premières lignes se croisent :
    chacun parle avant d’avoir entendu l’autre.`,

  'still-alternates.title': 'les deux alternent encore',
  'still-alternates.advice': `{hindrance, select,
    lock {{freed}}
    other {Donnez à chaque sens son propre processus, avec fork :
    l’un lit le clavier et envoie, l’autre reçoit et affiche.}}`,
  'still-alternates.message': `{hindrance, select,
    lock {{hindered} Les deux sens s’attendent donc l’un l’autre.}
    other {{both, select, yes {Dans vos deux programmes} other {Dans {actor}}}, les deux sens s’attendent l’un l’autre : une ligne ne passe qu’à son tour.}}
    La question {number} demande que chaque ligne passe dès que possible.`,

  'one-way.title': 'un sens manque',
  'one-way.advice': '{freed}',
  'one-way.message': `{returns, select,
    yes {Un sens du chat fonctionne ; dans l’autre, {passed, select, yes {plus rien ne passe.} other {rien ne passe.}}}
    other {{passed, select, yes {Dans un sens du chat, plus rien ne passe.}
      other {Dans un sens du chat, rien ne passe.}}}} {hindered}`,

  'wrong-wait.title': 'attend autre chose',
  'wrong-wait.advice': `{rule, select,
    takes_turns {Reprenez les huit étapes de la fiche dans leur ordre : chacune est une lecture ou une écriture.}
    none {Regardez l’appel dans lequel le programme attend ici, et ce qu’il aurait dû faire avant.}
    other {{how, select,
      connection {Appelez accept une seule fois, avant la boucle : chaque accept attend un client de plus.}
      other {Regardez quelle lecture vient la première dans le programme : celle du clavier ou celle du réseau.}}}}`,
  'wrong-wait.message': `{got, select,
    yes {À ce moment, {actor} devrait attendre {expected} ; il attend {actual}.}
    other {À ce moment, {actor} devrait attendre {expected}, et ne le fait pas.}}`,

  'not-deadlocked.title': 'pas d’interblocage',
  'not-deadlocked.advice': `Ce dialogue demande l’interblocage : chaque programme doit attendre l’autre
    avant d’envoyer quoi que ce soit.`,
  'not-deadlocked.message': 'Au moins un des deux programmes peut encore avancer.',
};
