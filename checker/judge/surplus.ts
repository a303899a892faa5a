import type { Role } from '../model/actor.ts';
import { otherRole } from '../model/actor.ts';
import { isAct, type Step } from '../model/dialogue.ts';
import type { Finding } from '../model/finding.ts';
import { type FindingContext, findingOf } from './findings/finding.ts';
import type { History } from './history/history.ts';
import { leftoverOn, paddingOn } from './history/leftover.ts';
import { lineOf, timesSaid, timesShown } from './history/tally.ts';
import type { Sighting } from './screen/screen.ts';
import { isFromOther } from './screen/texts.ts';

/** What is not fine although every step was met: a flood, two lines on one, a line shown twice, a dirty line. */
export function surplusOf(history: History): Finding | undefined {
  for (const role of ['server', 'client'] as const) {
    const finding =
      floodOf(history, role) ?? gluedOn(history, role) ?? repeatedOn(history, role) ?? dirtyOn(history, role);
    if (finding) return finding;
  }
  return undefined;
}

/** A flood that no closed keyboard and no closed connection provoked. */
function floodOf(history: History, role: Role): Finding | undefined {
  const { flooded } = history.actors[role];
  if (!flooded) return undefined;
  const step = history.events[flooded.index]?.step ?? 0;
  if (isAfterFarewell(history, step)) return undefined;
  return findingOf(scene(history, step), { code: 'flood', actors: [role], bytes: flooded.bytes });
}

/** Two texts on one line of a screen. On the wire a missing newline is judged where it is asked for. */
function gluedOn(history: History, role: Role): Finding | undefined {
  const { peer, screen } = history.actors[role];
  if (peer) return undefined;
  const theirs = screen.sightings.filter((seen) => isFromOther(history.texts, role, seen));
  const second = theirs.find((seen, index) => isGlued(theirs[index - 1], seen));
  const first = second && theirs[theirs.indexOf(second) - 1];
  if (!first) return undefined;
  return findingOf(scene(history, second.taken ?? second.step), {
    code: 'lines-glued',
    actors: [role, otherRole(role)],
    texts: [first.text, second.text],
    shown: lineOf(history, role, second),
  });
}

/** The same text twice on a line is a repetition, unless both were to be shown. */
function isGlued(first: Sighting | undefined, second: Sighting): boolean {
  const bothWanted = first?.taken !== undefined && second.taken !== undefined;
  return first?.line === second.line && (first.text !== second.text || bothWanted);
}

/** A text more often than it was said. */
function repeatedOn(history: History, role: Role): Finding | undefined {
  const { screen } = history.actors[role];
  const again = screen.sightings.find(
    (seen) =>
      seen.taken === undefined &&
      !seen.quoted &&
      isFromOther(history.texts, role, seen) &&
      !isAfterFarewell(history, seen.step) &&
      timesShown(history, role, seen) > timesSaid(history, role, seen, Number.POSITIVE_INFINITY),
  );
  if (!again) return undefined;
  const taken = screen.byText.get(again.text)?.findLast((seen) => seen.taken !== undefined)?.taken;
  return findingOf(scene(history, taken ?? again.step), {
    code: 'line-repeated',
    actors: [role, otherRole(role)],
    text: again.text,
    shown: lineOf(history, role, again),
  });
}

/** A line with what a buffer held before it. */
function dirtyOn(history: History, role: Role): Finding | undefined {
  const found = leftoverOn(history, role) ?? paddingOn(history, role);
  if (!found) return undefined;
  const { seen, shown } = found;
  const actors = [otherRole(role), role];
  return findingOf(scene(history, seen.taken ?? seen.step), {
    code: 'line-altered',
    actors,
    text: seen.text,
    shown,
  });
}

/** Programs do strange things once a keyboard or the other side is gone; that fails only where a step asks about it. */
function isAfterFarewell({ dialogue }: History, at: number): boolean {
  const last = dialogue.steps
    .slice(0, at + 1)
    .findLast((step) => farewells.has(step.verb) || welcomes.has(step.verb));
  return last !== undefined && farewells.has(last.verb);
}

const farewells: ReadonlySet<Step['verb']> = new Set<Step['verb']>([
  'closes its keyboard',
  'closes',
  'is killed',
]);
const welcomes: ReadonlySet<Step['verb']> = new Set<Step['verb']>([
  'starts',
  'restarts',
  'connects',
  'listens',
]);

/** What is seen at the end is told at the step that it belongs to. */
function scene(history: History, index: number): FindingContext {
  const { steps } = history.dialogue;
  return {
    history,
    step: steps[index] ?? steps.findLast((step) => !isAct(step)),
    rest: history.rests.at(-1),
  };
}
