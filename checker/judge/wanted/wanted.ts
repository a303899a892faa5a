import type { Role } from '../../model/actor.ts';
import { otherRole } from '../../model/actor.ts';
import type { Text } from '../../model/dialogue.ts';
import type { StepFailure } from '../follow/replay.ts';
import type { ActorHistory } from '../history/actor-history.ts';
import type { Screen } from '../screen/screen.ts';
import type { ScreenLine, Sighting } from '../screen/sighting.ts';
import { isClean } from '../screen/sighting.ts';
import { expectedText } from '../screen/texts.ts';

/** A text that did not come as a step wants it, and the lines where it was expected. */
export interface Wanted {
  readonly text: Text;
  readonly said: string;
  /** The actor that should show the text on its screen or, a peer, receive it on its connection. */
  readonly shower: ActorHistory;
  /** The other actor, which says the text. */
  readonly speaker: ActorHistory;
  /** The index of the step in which the text was said. */
  readonly from: number;
  /** The lines that came on the shower's screen since that step. */
  readonly lines: readonly ScreenLine[];
  /** The roles of the shower and of the speaker, in this order. */
  readonly actors: readonly Role[];
}

/** The text that a failed step wants; undefined if the step is not about a text. */
export function wantedBy({ history, index, step }: StepFailure): Wanted | undefined {
  const text = expectedText(step);
  if (!text) return undefined;
  const shower = history.actors[step.actor];
  const speaker = history.actors[otherRole(step.actor)];
  const from = history.texts.origin.get(index) ?? 0;
  const lines = linesSince(shower.screen, from);
  return { text, said: text.said, shower, speaker, from, lines, actors: [shower.role, speaker.role] };
}

/** All places where the text stands as it is since it was said, used up or not. */
export function placesOf({ said, from, shower }: Wanted): readonly Sighting[] {
  const all = shower.screen.byText.get(said) ?? [];
  return all.filter((seen) => isClean(seen) && seen.step >= from);
}

/** The lines that came on a screen since a step. The step of a line never decreases down the screen. */
export function linesSince({ lines }: Screen, step: number): readonly ScreenLine[] {
  let at = lines.length;
  while (at > 0 && (lines[at - 1]?.step ?? 0) >= step) at--;
  return lines.slice(at);
}
