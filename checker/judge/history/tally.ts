import type { Role } from '../../model/actor.ts';
import { otherRole } from '../../model/actor.ts';
import { isClean, type Sighting } from '../screen/sighting.ts';
import { isFromOther } from '../screen/texts.ts';
import type { History } from './history.ts';
import { isInPrompt } from './prompt.ts';

/** The whole screen line that contains a text. */
export function lineOf(history: History, role: Role, sighting: Sighting): string {
  return history.actors[role].screen.lines[sighting.line]?.text ?? sighting.text;
}

/** The number of times that a person sees a text of the other side as a line of its own. */
export function timesShown(history: History, role: Role, { text }: Sighting): number {
  const all = history.actors[role].screen.byText.get(text) ?? [];
  return all.filter((seen) => isShown(history, role, seen)).length;
}

/**
 * Whether a person sees the text here as a line of the other side: as it is, not drawn again, and not in a prompt that
 * repeats the line to be answered.
 */
export function isShown(history: History, role: Role, seen: Sighting): boolean {
  return (
    isClean(seen) &&
    !seen.redrawn &&
    isFromOther(history.texts, role, seen) &&
    !isInPrompt(history, role, seen)
  );
}

/** The number of times that the other side says the text before the step with index `before`. */
export function timesSaid({ texts }: History, role: Role, { text }: Sighting, before: number): number {
  return texts.says[otherRole(role)].get(text)?.steps.filter((step) => step < before).length ?? 0;
}
