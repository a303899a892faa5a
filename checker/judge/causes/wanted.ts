import type { Role } from '../../model/actor.ts';
import { otherRole } from '../../model/actor.ts';
import type { Text } from '../../model/dialogue.ts';
import type { StepFailure } from '../follow/replay.ts';
import type { ActorHistory } from '../history/actor-history.ts';
import type { Screen, ScreenLine, Sighting } from '../screen/screen.ts';
import { expectedText } from '../screen/texts.ts';

/** A text that did not come as it should, and all that stands where it was expected. */
export interface Wanted {
  readonly text: Text;
  readonly said: string;
  /** Whose screen, or end of the connection, was looked at. */
  readonly shower: ActorHistory;
  readonly speaker: ActorHistory;
  /** The step in which it was said. */
  readonly from: number;
  /** What came on the screen since then. */
  readonly lines: readonly ScreenLine[];
  /** The program that shows first, then the one that speaks. */
  readonly actors: readonly Role[];
}

/** The text that a failing step wanted; undefined when it wanted something else. */
export function wantedBy({ history, index, step }: StepFailure): Wanted | undefined {
  const text = expectedText(step);
  if (!text) return undefined;
  const shower = history.actors[step.actor];
  const speaker = history.actors[otherRole(step.actor)];
  const from = history.texts.origin.get(index) ?? 0;
  const lines = linesSince(shower.screen, from);
  return { text, said: text.said, shower, speaker, from, lines, actors: [shower.role, speaker.role] };
}

/** The places where the text stands as it should, used up or not. */
export function placesOf({ said, from, shower }: Wanted): readonly Sighting[] {
  const all = shower.screen.byText.get(said) ?? [];
  return all.filter(({ inside, quoted, step }) => !inside && !quoted && step >= from);
}

/** What came on a screen since a step. Steps only grow down a screen. */
export function linesSince({ lines }: Screen, step: number): readonly ScreenLine[] {
  let at = lines.length;
  while (at > 0 && (lines[at - 1]?.step ?? 0) >= step) at--;
  return lines.slice(at);
}
