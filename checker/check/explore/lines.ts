import type { Role } from '../../model/actor.ts';
import type { Text } from '../../model/dialogue.ts';

/** `script`: with letters beyond the French ones. `long`: longer than a small buffer. */
export type LineKind = 'plain' | 'script' | 'long' | 'empty';

/**
 * The lines that a dialogue can use. Each is used once, and the two sides have different ones: an echo is no answer.
 */
export interface Lines {
  /** The next unused line for a role; undefined when every line of that kind is used. */
  readonly next: (role: Role, wish: NextLineOptions) => Text | undefined;
}

interface NextLineOptions {
  readonly kind: LineKind;
  /** The index in the list at which the search begins. */
  readonly from: number;
  /** The length of a long line, in characters. */
  readonly characters: number;
}

/** Makes the lines for one dialogue. */
export function createLines(): Lines {
  const said = new Set<string>();
  return {
    next(role, { kind, from, characters }) {
      if (kind === 'empty') return { written: '', exact: true, said: '' };
      const list = kind === 'script' ? scripts[role] : chat[role];
      const order = [...list.slice(from % list.length), ...list.slice(0, from % list.length)];
      const written = order.find((text) => !said.has(text));
      if (written === undefined) return undefined;
      said.add(written);
      return { written, exact: false, said: written, ...(kind === 'long' && { characters }) };
    },
  };
}

/** The lines of the lab's own dialogues. */
const chat: Readonly<Record<Role, readonly string[]>> = {
  client: [
    'bonjour',
    'ça va ?',
    'il fait beau ici',
    'à demain',
    "l'été à la plage",
    'où êtes-vous, Zoé ?',
    'bonjour tout le monde',
    'tu es là ?',
    'et la montagne ?',
    'trop haute',
    'je pense à la mer',
    'on mange ensemble ?',
    'un',
    'deux',
    'trois',
    'à bientôt',
  ],
  server: [
    'salut',
    'oui, et toi ?',
    'très bien, merci',
    'ici il pleut',
    'quel dommage',
    "je pense à l'été",
    'salut à tous',
    'moi aussi',
    'la mer est froide',
    'tu exagères',
    'un peu',
    'avec plaisir',
    'à midi alors',
    "à tout à l'heure",
    'pas encore mon tour',
    'un peu fatigué',
  ],
};

const scripts: Readonly<Record<Role, readonly string[]>> = {
  client: ['😀 ça va ?', 'καλημέρα', 'こんにちは'],
  server: ['merci 👍', 'привет', '你好'],
};
