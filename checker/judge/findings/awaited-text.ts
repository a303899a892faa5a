import type { Step } from '../../model/dialogue.ts';
import { expectedText } from '../screen/texts.ts';

/** The text that a step waits for, as the `text` of a finding; an empty object if the step is not about a text. */
export function awaitedText(step: Step): { readonly text?: string } {
  const text = expectedText(step)?.said;
  return text === undefined ? {} : { text };
}
