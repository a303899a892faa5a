import { languages } from '../languages/languages.ts';
import { type LanguageId, otherRole, type Role } from '../model/actor.ts';
import { isAct, type Step } from '../model/dialogue.ts';
import type { Finding } from '../model/finding.ts';
import { escapesIn } from './causes/escapes.ts';
import { type PlayedUnder, sentInPieces } from './causes/in-pieces.ts';
import { type FindingContext, findingOf } from './findings/finding.ts';
import type { History } from './history/history.ts';
import { leftoverOn, paddingOn } from './history/leftover.ts';
import { isInPrompt } from './history/prompt.ts';
import { isShown, lineOf, timesSaid, timesShown } from './history/tally.ts';
import { isClean, type Sighting } from './screen/sighting.ts';
import { isFromOther } from './screen/texts.ts';

/**
 * The finding about a play in which every step was met: a flood, two texts on one line, a line shown too often, a line
 * with remains of a buffer, or one that was sent in pieces. Undefined if there is none.
 */
export function surplusOf(history: History, under: PlayedUnder): Finding | undefined {
  for (const role of ['server', 'client'] as const) {
    const finding =
      floodOf(history, role) ??
      escapedOn(history, role) ??
      gluedOn(history, role, under.options.languages?.[role]) ??
      repeatedOn(history, role) ??
      dirtyOn(history, role);
    if (finding) return finding;
  }
  return sentInPieces({ ...under, history, rest: history.rests.at(-1) });
}

/** A flood counts unless it follows a closed keyboard, a closed connection or a kill. */
function floodOf(history: History, role: Role): Finding | undefined {
  const { flooded } = history.actors[role];
  if (!flooded) return undefined;
  const step = history.events[flooded.index]?.step ?? 0;
  if (isAfterFarewell(history, step)) return undefined;
  return findingOf(scene(history, step), {
    code: 'flood',
    actors: [role],
    bytes: flooded.bytes,
    by: 'nothing',
  });
}

/** Two texts of the other side on one line of a screen. On a peer's end, `receives line` asks for the newline. */
function gluedOn(history: History, role: Role, language?: LanguageId): Finding | undefined {
  const { peer, screen } = history.actors[role];
  if (peer) return undefined;
  const theirs = screen.sightings.filter(
    (seen) => isFromOther(history.texts, role, seen) && !seen.escaped && !isInPrompt(history, role, seen),
  );
  const second = theirs.find((seen, index) => isGlued(theirs[index - 1], seen));
  const first = second && theirs[theirs.indexOf(second) - 1];
  if (!first) return undefined;
  const between = screen.lines[second.line]?.text.slice(first.end, second.column) ?? '';
  return findingOf(scene(history, second.taken ?? second.step), {
    code: 'lines-glued',
    actors: [role, otherRole(role)],
    texts: [first.text, second.text],
    shown: lineOf(history, role, second),
    ...(between.trim() === '' ? {} : { between }),
    ...(readsByLine(history, role, language) && { reads: 'by line' as const }),
  });
}

/** Whether each line in which a program waits for the other reads a whole line, as far as its language tells. */
function readsByLine({ actors }: History, role: Role, language: LanguageId | undefined): boolean {
  if (language === undefined || language === 'command') return false;
  const { lineReads } = languages[language];
  const reads = actors[role].stood.filter(({ waitsFor }) => waitsFor.includes(otherRole(role)));
  return reads.length > 0 && reads.every(({ text }) => lineReads?.test(text));
}

/** The same text twice on a line is left to `repeatedOn`, unless each met a step. */
function isGlued(first: Sighting | undefined, second: Sighting): boolean {
  const bothWanted = first?.taken !== undefined && second.taken !== undefined;
  return first?.line === second.line && (first.text !== second.text || bothWanted);
}

/** A text that stands on the screen more often than the other side said it. */
function repeatedOn(history: History, role: Role): Finding | undefined {
  const { screen } = history.actors[role];
  const again = screen.sightings.find(
    (seen) =>
      seen.taken === undefined &&
      isShown(history, role, seen) &&
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

/**
 * A text whose newline is spelled out, where it stands nowhere as it is. It met its step because the rest of its line
 * had not come yet.
 */
function escapedOn(history: History, role: Role): Finding | undefined {
  const { reading, screen } = history.actors[role];
  const seen = reading.taken.find(
    ({ text, escaped }) => escaped && !screen.byText.get(text)?.some((place) => isClean(place)),
  );
  if (!seen) return undefined;
  const { text } = seen;
  const shown = lineOf(history, role, seen);
  const actors = [role, otherRole(role)];
  const escapes = escapesIn(text, shown);
  return findingOf(scene(history, seen.taken ?? seen.step), {
    code: 'line-altered',
    actors,
    text,
    shown,
    ...(escapes.length > 0 && { escapes }),
  });
}

/** A line with remains of an earlier text, or the padding of a whole buffer. */
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

/** Whether the step follows a closed keyboard, a closed connection or a kill: until the next start, extra output is fine. */
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

/** The finding names the step given by its index, or else the last step that is an expectation. */
function scene(history: History, index: number): FindingContext {
  const { steps } = history.dialogue;
  return {
    history,
    step: steps[index] ?? steps.findLast((step) => !isAct(step)),
    rest: history.rests.at(-1),
  };
}
