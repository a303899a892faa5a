import type { Role } from '../../model/actor.ts';
import type { Sighting } from '../screen/screen.ts';
import type { History } from './history.ts';

/** The other side's texts that stand on a screen although no step so far has asked for them. */
export function untimely(history: History, role: Role): readonly Sighting[] {
  const { reading } = history.actors[role];
  const expected = history.texts.shows[role];
  return reading.loose().filter((sighting) => reading.isAhead(sighting) || expected.has(sighting.text));
}
