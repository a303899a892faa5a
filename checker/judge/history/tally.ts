import type { Role } from '../../model/actor.ts';
import { otherRole } from '../../model/actor.ts';
import type { Sighting } from '../screen/screen.ts';
import { isFromOther } from '../screen/texts.ts';
import type { History } from './history.ts';

/** The whole screen line that contains a text. */
export function lineOf(history: History, role: Role, sighting: Sighting): string {
  return history.actors[role].screen.lines[sighting.line]?.text ?? sighting.text;
}

/** The number of times that a text of the other side stands on a screen. */
export function timesShown(history: History, role: Role, { text }: Sighting): number {
  const all = history.actors[role].screen.byText.get(text) ?? [];
  return all.filter((seen) => !seen.quoted && isFromOther(history.texts, role, seen)).length;
}

/** The number of times that the other side says the text before the step with index `before`. */
export function timesSaid({ texts }: History, role: Role, { text }: Sighting, before: number): number {
  return texts.says[otherRole(role)].get(text)?.steps.filter((step) => step < before).length ?? 0;
}
