import type { Step } from '../../model/dialogue.ts';
import { expectedText } from '../screen/texts.ts';

/** The line that a step waits for, as a finding carries it; nothing for a step that waits for something else. */
export function awaitedText(step: Step): { readonly text?: string } {
  const text = expectedText(step)?.said;
  return text === undefined ? {} : { text };
}
