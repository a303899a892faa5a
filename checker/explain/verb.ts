import type { Verb } from '../model/dialogue.ts';
import type { Locale } from '../model/locale.ts';
import type { StoryLine } from '../model/story.ts';
import { translator } from './words.ts';

/** The verb of a step as it went: a program that is started and stays on its own has started, and has not connected. */
export function stepWords(
  { verb, state, actor }: Pick<StoryLine, 'verb' | 'state' | 'actor'>,
  locale: Locale,
): string {
  const isUnmetStart = verb === 'starts' && state === 'failed';
  return verbWords(isUnmetStart ? (actor === 'server' ? 'listens' : 'connects') : verb, locale);
}

/** A verb of a dialogue in the words of the story: `closes its keyboard`, `ferme son clavier`. */
function verbWords(verb: Verb, locale: Locale): string {
  return translator(locale)(`verb.${verb}`);
}
