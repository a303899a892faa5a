import type { Wish } from '../../model/wish.ts';

/** What a prompt asks for, by its words in English or French. */
export function wishOf(prompt: string): Wish {
  return wishes.find((wish) => words[wish].test(prompt)) ?? 'other';
}

/** Whether a line that has ended asks for something all the same, as `println` leaves it. */
export function isInviting(line: string): boolean {
  return /[:?>]$/.test(line) || invitation.test(line);
}

const wishes = ['name', 'port', 'address', 'enter'] as const;

const words: Readonly<Record<(typeof wishes)[number], RegExp>> = {
  name: /(?<!\p{L})(pseudo\p{L}*|nom|prénom|surnom|identifiant|login|nick\p{L}*|(user|first|last|sur)?[ -]?name|alias)(?!\p{L})/iu,
  port: /(?<!\p{L})ports?(?!\p{L})/iu,
  address: /(?<!\p{L})(adresse|address|host\p{L}*|h[ôo]te|ip)(?!\p{L})/iu,
  enter:
    /(?<!\p{L})(press|hit|appu\p{L}+|tapez|touche|pour)(?!\p{L}).*(?<!\p{L})(entrée|enter|return|key|touche|continu\p{L}*|commencer|connecter|démarrer|lancer)(?!\p{L})|(?<!\p{L})(entrée|enter|return) (pour|to)(?!\p{L})/iu,
};

const invitation =
  /(?<!\p{L})(appuyez|tapez|entrez|saisissez|donnez|choisissez|indiquez|press|hit|enter|type|choose)(?!\p{L})/iu;
