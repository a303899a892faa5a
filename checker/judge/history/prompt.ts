import type { Role } from '../../model/actor.ts';
import type { Screen } from '../screen/screen.ts';
import { isClean, type Sighting } from '../screen/sighting.ts';
import type { History } from './history.ts';

/**
 * Whether the text stands, with other words, in a prompt below its own line: `answer to "bonjour": `. A prompt waits; one
 * with the same words, for another line, need not have.
 */
export function isInPrompt({ actors }: History, role: Role, seen: Sighting): boolean {
  const { screen } = actors[role];
  if (seen.taken !== undefined || !isBelowItself(screen, seen)) return false;
  const words = wordsAround(screen, seen);
  if (words.trim() === '') return false;
  const isAwaited = (other: Sighting) =>
    other.end <= promptOf(screen, other) &&
    isBelowItself(screen, other) &&
    wordsAround(screen, other) === words;
  return isAwaited(seen) || screen.sightings.some((other) => other.text !== seen.text && isAwaited(other));
}

/** Whether the text stands as it is on an earlier line. One that stands in many places is no prompt, but a loop's. */
function isBelowItself({ byText }: Screen, { text, line }: Sighting): boolean {
  const places = byText.get(text) ?? [];
  return places.length <= mostPlaces && places.some((other) => isClean(other) && other.line < line);
}

/** So that the time stays linear in a screen on which a text is repeated without end. */
const mostPlaces = 20;

/** How much of the line is a prompt, in UTF-16 units. */
function promptOf({ lines }: Screen, { line }: Sighting): number {
  const { ending, text, prompt } = lines[line] ?? { ending: 'lf', text: '', prompt: 0 };
  return ending === 'none' ? text.length : prompt;
}

function wordsAround(screen: Screen, seen: Sighting): string {
  const { text = '' } = screen.lines[seen.line] ?? {};
  const end = promptOf(screen, seen) || text.length;
  return `${text.slice(0, seen.column)}\n${text.slice(seen.end, end)}`;
}
