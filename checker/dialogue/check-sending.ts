import type { Step, Text } from '../model/dialogue.ts';
import type { DialogueProblem } from './dialogue-error.ts';
import { quote } from './mistake.ts';
import { textKey } from './verbs/texts.ts';

/** A line whose first half is sent. */
interface Half {
  readonly text: Text;
  readonly line: number;
}

/**
 * Finds steps that break a line in two halves: its second half must follow, with no other sending of that side
 * between.
 */
export function checkSending(steps: readonly Step[]): readonly DialogueProblem[] {
  const problems: DialogueProblem[] = [];
  let half: Half | undefined;
  for (const step of steps) {
    const message = refuse(step, half);
    if (message !== undefined) problems.push({ line: step.line, message });
    half = follow(step, half);
  }
  return problems;
}

function follow(step: Step, half: Half | undefined): Half | undefined {
  switch (step.verb) {
    case 'sends part of':
      return { text: step.text, line: step.line };
    case 'sends rest of':
    case 'connects':
    case 'listens':
    case 'closes':
      return undefined;
    default:
      return half;
  }
}

function refuse(step: Step, half: Half | undefined): string | undefined {
  switch (step.verb) {
    case 'sends rest of':
      if (half && textKey(half.text) === textKey(step.text)) return undefined;
      return `${quote(step.text.written)} has no first half: put "sends part of" the same text before this`;
    case 'sends':
    case 'sends part of':
    case 'sends together':
    case 'sends unfinished':
    case 'drips':
      if (!half) return undefined;
      return `${quote(half.text.written)} is only half sent (line ${half.line}): put "sends rest of" it before this`;
    default:
      return undefined;
  }
}
