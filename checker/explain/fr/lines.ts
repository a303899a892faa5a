import type { lines as en } from '../en/lines.ts';

/** Les lignes elles-mêmes : viennent-elles, quand, et comment. */
export const lines: Readonly<Record<keyof typeof en, string>> = {
  'line-missing.title': 'une ligne ne vient jamais',
  'line-missing.advice': `{rule, select,
    shows {Lisez sur la socket rendue par accept et affichez chaque ligne dès qu’elle arrive, dans une boucle.}
    sends {Lisez le clavier et envoyez chaque ligne dès qu’elle est tapée, dans une boucle.}
    other {Suivez la ligne sur son chemin : tapée, lue, envoyée, reçue, affichée.
      La première de ces étapes qui n’a pas lieu est celle à corriger.}}`,
  'line-missing.message': `{medium, select,
    wire {« {expected} » n’a jamais atteint {seen}.}
    other {« {expected} » n’est jamais apparu à l’écran {ofSeen}.}}`,

  'line-late.title': 'une ligne vient trop tard',
  'line-late.advice': `Transmettez chaque ligne aussitôt : lisez une ligne à la fois plutôt que jusqu’à la fin,
    et videz le tampon (flush) après chaque ligne envoyée ou affichée.`,
  'line-late.message': `« {expected} » a été retenu. {how, select,
    closing {Ce texte n’est venu qu’une fois la connexion fermée.}
    input {Ce texte n’est venu qu’après autre chose, tapé ou envoyé : une nouvelle ligne, ou la fin.}
    end {Ce texte n’est venu qu’une fois un programme terminé.}
    never {Ce texte a été lu au clavier et n’a jamais été envoyé.}
    other {Ce texte est venu, mais pas à son tour.}}`,

  'line-split.title': 'une ligne vient en morceaux',
  'line-split.advice': `Accumulez ce que vous recevez jusqu’à la fin de ligne, et affichez alors la ligne :
    un recv peut n’apporter que la moitié d’une ligne.`,
  'line-split.message': '« {expected} » est une seule ligne, et elle a été affichée en morceaux.',

  'lines-glued.title': 'des lignes collées',
  'lines-glued.advice': `Coupez ce que vous recevez à chaque fin de ligne, et affichez chaque ligne à part :
    un recv peut apporter plusieurs lignes.`,
  'lines-glued.message': 'Des lignes envoyées une par une sont sorties en une seule.',

  'line-altered.title': 'une ligne change en chemin',
  'line-altered.advice': `Transmettez la ligne telle quelle, de la première lettre à la dernière,
    avec ses espaces, ses accents et toute sa longueur.`,
  'line-altered.message': `La ligne arrivée n’est pas celle qui est partie.`,

  'line-repeated.title': 'une ligne vient deux fois',
  'line-repeated.advice':
    'Affichez chaque ligne une seule fois : à sa réception, et non quand elle est tapée ou envoyée.',
  'line-repeated.message': '« {expected} » est venu plus d’une fois.',

  'line-out-of-turn.title': 'une ligne avant son tour',
  'line-out-of-turn.advice': `{how, select, turn {Envoyez une ligne par tour, avec une seule fin de ligne,
    et attendez la ligne de l’autre avant la suivante : une ligne vide est aussi une ligne.} other {{rule, select,
    takes_turns {Suivez les huit étapes de la fiche, dans leur ordre : ce qui est reçu s’affiche
      avant la lecture de la ligne suivante au clavier.}
    other {Affichez une ligne à sa réception, ni avant ni après une autre.}}}}`,
  'line-out-of-turn.message': `{how, select,
    turn {{actor} a envoyé plus d’une ligne à son tour, et l’autre côté a pris la seconde pour une réponse.}
    other {{got, select,
      yes {« {actual} » est venu alors que ce n’était pas encore son tour.}
      other {Une ligne est venue alors que ce n’était pas encore son tour.}}}}`,

  'bytes-shown.title': 'des octets à la place du texte',
  'bytes-shown.advice': `{medium, select,
    wire {Envoyez les octets de la ligne, et non un texte qui les décrit.}
    other {Transformez en texte les octets reçus avant de les afficher.}}`,
  'bytes-shown.message': `{medium, select,
    wire {Le réseau transporte des octets, et {actor} envoie un texte qui montre comment son langage les écrit.}
    other {Le réseau transporte des octets, et {actor} les affiche tels quels.}}`,

  'no-newline.title': 'pas de fin de ligne',
  'no-newline.advice': `Envoyez la fin de ligne (\\n) avec chaque ligne : elle seule dit que la ligne est complète.`,
  'no-newline.message': `{actor} envoie le texte sans la fin de ligne : un partenaire qui lit
    ligne par ligne attend toujours la suite.`,
};
