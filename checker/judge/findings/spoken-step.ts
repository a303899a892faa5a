import type { Role } from '../../model/actor.ts';
import type { Step } from '../../model/dialogue.ts';

/** A step as a person reads it in this run. */
interface SpokenStep {
  readonly actor: Role;
  readonly verb: Step['verb'];
  readonly text?: string;
}

/** Puts the text of this run in a step. A text that is padded to thousands of characters is named, not repeated. */
export function withText(step: Step): SpokenStep {
  const { actor, verb } = step;
  if ('texts' in step) return { actor, verb, text: step.texts.map(({ said }) => said).join(' / ') };
  if ('awaited' in step) return { actor, verb, text: step.awaited.join(' and ') };
  if (!('text' in step)) return { actor, verb };
  const { said, written, characters } = step.text;
  return { actor, verb, text: characters === undefined ? said : `(${characters} characters) ${written}` };
}
