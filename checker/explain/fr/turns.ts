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
    quoi qu’on tape maintenant, aucun ne peut avancer. C’est un interblocage.`,

  'crossed.title': 'les deux parlent en premier',
  'crossed.advice': `Laissez commencer le client, comme le dit la fiche :
    le serveur attend une ligne et l’affiche avant de lire son propre clavier.`,
  'crossed.message': `Les deux programmes commencent par leur clavier, et leurs premières lignes se croisent :
    chacun parle avant d’avoir entendu l’autre.`,

  'still-alternates.title': 'les deux alternent encore',
  'still-alternates.advice': `{hindrance, select,
    lock {Ne gardez le verrou que pendant la modification d’une chose commune aux deux threads, et jamais pendant une
      lecture : une lecture peut attendre sans fin. Une socket n’a pas besoin de verrou quand un thread y lit et qu’un autre y écrit.}
    other {Donnez à chaque sens son propre processus, avec fork :
    l’un lit le clavier et envoie, l’autre reçoit et affiche.}}`,
  'still-alternates.message': `{hindrance, select,
    lock {Dans {actor}, un thread attend un verrou ({at}) qu’un autre de ses threads garde{hasHolder, select,
      yes { pendant qu’il attend lui-même ({holder})} other {}} : les deux sens s’attendent donc l’un l’autre.}
    other {Dans {actor}, les deux sens s’attendent l’un l’autre : une ligne ne passe qu’à son tour.}}
    La question {number} veut que chaque ligne passe dès que possible.`,

  'one-way.title': 'un sens manque',
  'one-way.advice': `{hindrance, select,
    twice {Donnez à chaque processus un sens à lui : après fork, l’un lit le clavier et envoie, l’autre lit la connexion et
      affiche. La valeur rendue par fork dit lequel des deux est le programme.}
    child {Faites faire au père sa propre moitié avant d’attendre son fils : l’attente (waitpid, join) vient après la boucle.}
    join {Lancez les deux moitiés avant d’attendre la fin de l’une : l’attente (join) vient après le dernier lancement.}
    ended {Mettez le travail de cette moitié dans une boucle sans fin : elle sert une ligne après l’autre.}
    cut {Gardez la connexion ouverte dans les deux sens tant que le clavier n’est pas fermé : ni close ni shutdown avant.}
    unread {{half, select,
      keyboard {Donnez au clavier son propre processus, avec fork : il lit une ligne et l’envoie, en boucle.}
      other {Donnez à la connexion son propre processus, avec fork : il lit une ligne et l’affiche, en boucle.}}}
    other {Donnez à chaque sens son propre processus, avec fork, qui tourne en boucle :
      l’un lit le clavier et envoie, l’autre lit la connexion et affiche.}}`,
  'one-way.message': `{returns, select,
    yes {Un sens du chat fonctionne ; dans l’autre, {passed, select, yes {plus rien ne passe.} other {rien ne passe.}}}
    other {{passed, select, yes {Dans un sens du chat, plus rien ne passe.} other {Dans un sens du chat, rien ne passe.}}}}
    {hindrance, select,
    twice {Dans {actor}, {half, select, keyboard {deux processus (ou threads) lisent la connexion, et aucun le clavier.}
      other {deux processus (ou threads) lisent le clavier, et aucun la connexion.}}}
    child {Dans {actor}, un processus attend la fin de son fils{hasAt, select, yes { ({at})} other {}}, et aucun ne lit
      {half, select, keyboard {le clavier.} other {la connexion.}}}
    join {Dans {actor}, un thread attend la fin d’un autre{hasAt, select, yes { ({at})} other {}}, et aucun ne lit
      {half, select, keyboard {le clavier.} other {la connexion.}}}
    ended {Dans {actor}, le processus (ou thread) qui lisait {half, select, keyboard {le clavier} other {la connexion}}
      s’est terminé.}
    cut {{actor} a fermé ce sens de la connexion alors que son clavier est encore ouvert.}
    unread {Dans {actor}, aucun processus ne lit {half, select, keyboard {le clavier.} other {la connexion.}}}
    other {C’est {actor} qu’il faut regarder.}}`,

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
