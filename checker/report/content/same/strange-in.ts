import { otherRole, type Role } from '../../../model/actor.ts';
import type { DialogueReport } from '../../../model/report.ts';
import { eventsToFailure } from './events-to-failure.ts';
import { firstPrompt } from './first-prompt.ts';
import { untypedLines } from './untyped-lines.ts';

/**
 * The index of the first step with something that a right run does not have: a line that nobody typed, or a prompt that
 * took a typed line for its answer. All went well only before it; infinite if there is none.
 */
export function strangeIn(dialogue: DialogueReport): number {
  const steps = roles.flatMap((role) => [
    ...untypedLines(role, dialogue).map(({ step }) => step),
    ...promptIn(role, dialogue),
  ]);
  return Math.min(...steps, Number.POSITIVE_INFINITY);
}

const roles: readonly Role[] = ['client', 'server'];

/** The step in which the prompt was shown. Of a line that came and was kept, the other side's screen says nothing. */
function promptIn(role: Role, dialogue: DialogueReport): readonly number[] {
  const failed = dialogue.story.find(({ state }) => state === 'failed');
  const prompt = failed?.actor === otherRole(role) ? firstPrompt(role, dialogue) : undefined;
  if (prompt === undefined) return [];
  const shown = eventsToFailure(dialogue).find(
    (event) => event.event === 'showed' && event.actor === role && event.text.includes(prompt),
  );
  return shown ? [shown.step] : [];
}
