import type { Role } from '../../model/actor.ts';
import { otherRole } from '../../model/actor.ts';
import type { Dialogue, Step, Text } from '../../model/dialogue.ts';
import type { Sighting } from './sighting.ts';

/** A text that crosses the connection, and the indices of the steps in which it is said. */
interface Saying {
  readonly text: Text;
  readonly steps: number[];
}

/** Every text of a dialogue, with the roles that say and show it. */
export interface Texts {
  /** The texts that each role says at its keyboard or on its connection, by their said form. */
  readonly says: Readonly<Record<Role, ReadonlyMap<string, Saying>>>;
  /** The texts that each role is expected to show or receive. */
  readonly shows: Readonly<Record<Role, ReadonlySet<string>>>;
  /** For the index of a step that expects a text: the index of the step in which the other side says it. */
  readonly origin: ReadonlyMap<number, number>;
}

/** Gathers the texts of a dialogue: the second `shows X` comes from the second time that X is said. */
export function gatherTexts(dialogue: Dialogue): Texts {
  const says = { server: new Map<string, Saying>(), client: new Map<string, Saying>() };
  const shows = { server: new Set<string>(), client: new Set<string>() };
  const shown = { server: new Map<string, number>(), client: new Map<string, number>() };
  const origin = new Map<number, number>();
  dialogue.steps.forEach((step, index) => {
    for (const text of saidBy(step)) {
      const saying = says[step.actor].get(text.said) ?? { text, steps: [] };
      saying.steps.push(index);
      says[step.actor].set(text.said, saying);
    }
    const expected = expectedText(step)?.said;
    if (expected === undefined) return;
    const times = shown[step.actor].get(expected) ?? 0;
    const from = says[otherRole(step.actor)].get(expected)?.steps;
    shown[step.actor].set(expected, times + 1);
    shows[step.actor].add(expected);
    if (from) origin.set(index, from[times] ?? from.at(-1) ?? 0);
  });
  return { says, shows, origin };
}

/** The text that a step waits for on a screen or at a peer's end of the connection; undefined for other steps. */
export function expectedText(step: Step): Text | undefined {
  return step.verb === 'shows' || step.verb === 'receives' || step.verb === 'receives line'
    ? step.text
    : undefined;
}

/**
 * Whether a text on a screen surely came from the other side: only the other side says it, it was said by then, and it
 * is telling. An actor's own text on its screen is an echo; a part of a longer text does not count.
 */
export function isFromOther(texts: Texts, role: Role, sighting: Sighting): boolean {
  const saying = texts.says[otherRole(role)].get(sighting.text);
  if (!saying || sighting.inside || texts.says[role].has(sighting.text)) return false;
  return isTelling(saying.text) && sighting.step >= (saying.steps[0] ?? 0);
}

/** Whether a text is recognisable: it is long enough or has a fresh word, so that no banner contains it by accident. */
export function isTelling({ exact, said }: Text): boolean {
  return !exact || said.length >= telling;
}

/** In UTF-16 units. A shorter exact text may stand in any banner. */
const telling = 6;

/** The texts that a step says. `sends rest of` says none: its text was said by `sends part of`. */
function saidBy(step: Step): readonly Text[] {
  switch (step.verb) {
    case 'types':
    case 'sends':
    case 'sends part of':
    case 'sends unfinished':
    case 'drips':
      return [step.text];
    case 'sends together':
      return step.texts;
    default:
      return [];
  }
}
