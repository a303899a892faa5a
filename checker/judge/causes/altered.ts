import type { Text } from '../../model/dialogue.ts';
import type { ScreenLine } from '../screen/sighting.ts';

/** Finds the line that shows a text changed: the line contains its letters, its fresh word, its first or its last half. */
export function alteredLine(text: Text, lines: readonly ScreenLine[]): ScreenLine | undefined {
  const traces = tracesOf(text);
  return lines.find((line) => traces.some((isTrace) => isTrace(line.text)));
}

function tracesOf({ said, written }: Text): readonly ((line: string) => boolean)[] {
  const folds = [letters, plainLetters].map((fold) => ({ fold, sought: fold(said) }));
  const words = written.split(/\s+/);
  const fresh = said.split(/\s+/).filter((word) => word.length >= 3 && !words.includes(word));
  const half = Math.min(24, Math.ceil(said.length / 2));
  const ends = half >= 4 ? [said.slice(0, half), said.slice(-half)] : [];
  return [
    ...folds
      .filter(({ sought }) => sought.length >= 3)
      .map(
        ({ fold, sought }) =>
          (line: string) =>
            fold(line).includes(sought),
      ),
    ...[...fresh, ...ends].map((part) => (line: string) => line.includes(part)),
  ];
}

/** The text in lower case, without accents, blanks and control characters. */
function letters(text: string): string {
  return plainLetters(text.normalize('NFKD'));
}

/** The text without accented letters, so that it is recognised even if it was decoded with the wrong encoding. */
function plainLetters(text: string): string {
  return text.replace(/[^\x21-\x3e\x40-\x7e]/g, '').toLowerCase();
}
