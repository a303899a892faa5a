import type { Text } from '../../model/dialogue.ts';
import type { ScreenLine } from '../screen/screen.ts';

/** Finds the line that is what became of a text: its letters, its fresh word, its beginning or its end stand in it. */
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

/** Case, accents, blanks and control characters do not count. */
function letters(text: string): string {
  return plainLetters(text.normalize('NFKD'));
}

/** Letters with accents count as nothing, so a text that was decoded in a wrong way is still recognised. */
function plainLetters(text: string): string {
  return text.replace(/[^\x21-\x3e\x40-\x7e]/g, '').toLowerCase();
}
