import type { Role } from '../../model/actor.ts';
import { otherRole } from '../../model/actor.ts';
import type { Dialogue, Step, Text } from '../../model/dialogue.ts';
import type { Sighting } from './screen.ts';

/** A text that crosses the connection: how it is written, and the steps in which it is said. */
interface Saying {
  readonly text: Text;
  readonly steps: number[];
}

/** Every text of a dialogue, seen from the screens. */
export interface Texts {
  /** What each role says at its keyboard or on its connection, by what is said. */
  readonly says: Readonly<Record<Role, ReadonlyMap<string, Saying>>>;
  /** What each role is expected to show or receive. */
  readonly shows: Readonly<Record<Role, ReadonlySet<string>>>;
  /** For a step that expects a text: the step in which the other side says it. */
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

/** The text that a step waits for on a screen, or at the peer's end of the connection. */
export function expectedText(step: Step): Text | undefined {
  return step.verb === 'shows' || step.verb === 'receives' || step.verb === 'receives line'
    ? step.text
    : undefined;
}

/**
 * Said by the other side and by nobody else, and long enough to be no accident. An actor's own words on its own
 * screen are an echo; a part of a longer text is not that text.
 */
export function isFromOther(texts: Texts, role: Role, sighting: Sighting): boolean {
  const saying = texts.says[otherRole(role)].get(sighting.text);
  if (!saying || sighting.inside || texts.says[role].has(sighting.text)) return false;
  return isTelling(saying.text) && sighting.step >= (saying.steps[0] ?? 0);
}

/** Long enough, or with a word of its own, so that it stands nowhere by accident. */
export function isTelling({ exact, said }: Text): boolean {
  return !exact || said.length >= telling;
}

/** UTF-16 units. A shorter text that is said exactly may stand in any banner. */
const telling = 6;

/** The second half of a text is no second text. */
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
