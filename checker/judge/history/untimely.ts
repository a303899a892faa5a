import type { Role } from '../../model/actor.ts';
import type { Sighting } from '../screen/sighting.ts';
import type { History } from './history.ts';
import { isInPrompt } from './prompt.ts';

/** The other side's texts that stand on a screen although no step so far has asked for them. */
export function untimely(history: History, role: Role): readonly Sighting[] {
  const { reading } = history.actors[role];
  const expected = history.texts.shows[role];
  const loose = reading.loose().filter((seen) => !isInPrompt(history, role, seen));
  return loose.filter((seen) => reading.isAhead(seen) || expected.has(seen.text));
}
