import type { Step } from '../../model/dialogue.ts';
import type { SpokenStep } from '../../model/story.ts';

/** The step with its texts as they were said in this run, fresh words included. */
export function spokenStepOf(step: Step): SpokenStep {
  const { actor } = step;
  if ('texts' in step) return { actor, verb: step.verb, texts: step.texts.map(({ said }) => said) };
  if ('awaited' in step) return { actor, verb: step.verb, awaited: step.awaited };
  return 'text' in step ? { actor, verb: step.verb, text: step.text.said } : { actor, verb: step.verb };
}
