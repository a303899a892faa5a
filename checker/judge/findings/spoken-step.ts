import type { Step, Text } from '../../model/dialogue.ts';
import type { SpokenStep } from '../../model/story.ts';

/** Puts the texts of this run in a step. */
export function spokenStepOf(step: Step): SpokenStep {
  const { actor } = step;
  if ('texts' in step) return { actor, verb: step.verb, texts: step.texts.map(({ said }) => said) };
  if ('awaited' in step) return { actor, verb: step.verb, awaited: step.awaited };
  return 'text' in step
    ? { actor, verb: step.verb, text: saidShortly(step.text) }
    : { actor, verb: step.verb };
}

/** A text that is padded to thousands of characters is named, not repeated. */
function saidShortly({ said, written, characters }: Text): string {
  return characters === undefined ? said : `(${characters} characters) ${written}`;
}
