import type { Dialogue, Step, Text } from '../../model/dialogue.ts';
import { textKey, textsOf } from '../verbs/texts.ts';
import { chance } from './chance.ts';
import { padText } from './pad-text.ts';

/**
 * Adds to every text a fresh word that a program cannot know, so that canned output never passes. Equal texts of a
 * dialogue get the same word, and the same seed gives the same words.
 */
export function freshen(dialogue: Dialogue, seed: string): Dialogue {
  const said = sayAll(dialogue, seed);
  const say = (text: Text): Text => ({ ...text, said: said.get(textKey(text)) ?? text.written });
  return { ...dialogue, steps: dialogue.steps.map((step) => sayStep(step, say)) };
}

function sayStep(step: Step, say: (text: Text) => Text): Step {
  if ('text' in step) return { ...step, text: say(step.text) };
  if ('texts' in step) return { ...step, texts: step.texts.map(say) };
  return step;
}

/** What is said for each text that is not exact, by its key. */
function sayAll({ id, steps }: Dialogue, seed: string): ReadonlyMap<string, string> {
  const texts = new Map(steps.flatMap(textsOf).map((text) => [textKey(text), text]));
  const { width, taken } = room([...texts.values()]);
  const said = new Map<string, string>();
  for (const [key, text] of texts) {
    if (text.exact) continue;
    const draw = chance(JSON.stringify([seed, id, key]));
    const word = freshWord(draw, { width, taken });
    taken.add(word);
    said.set(key, text.characters === undefined ? `${text.written} ${word}` : padText(text, { word, draw }));
  }
  return said;
}

/**
 * How wide fresh words are, and which are taken because they occur in a text. All have the same width, so that none
 * is part of another; the width is such that few words are taken.
 */
function room(texts: readonly Text[]): { width: number; taken: Set<string> } {
  const runs = texts.flatMap(({ written }) => written.match(/\d+/gu) ?? []);
  for (let width = 4; ; width++) {
    const taken = new Set(runs.flatMap((run) => substrings(run, width)));
    if ((taken.size + texts.length) * 4 < 10 ** width) return { width, taken };
  }
}

function substrings(run: string, width: number): readonly string[] {
  return Array.from({ length: Math.max(0, run.length - width + 1) }, (_, start) =>
    run.slice(start, start + width),
  );
}

/** A word without a leading zero: a program that parses numbers would drop it. */
function freshWord(
  draw: (below: number) => number,
  { width, taken }: { width: number; taken: ReadonlySet<string> },
): string {
  for (;;) {
    const least = 10 ** (width - 1);
    const word = String(least + draw(9 * least));
    if (!taken.has(word)) return word;
  }
}
