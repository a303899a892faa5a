import { readBack } from './compose.ts';
import type { FoundFailure, PlayDialogue } from './found-failure.ts';

/**
 * Drops the steps that the failure does not need: those that were not reached, and each `shows nothing` before the
 * last.
 */
export async function dropSteps(failure: FoundFailure, play: PlayDialogue): Promise<FoundFailure> {
  const { dialogue, report } = failure;
  const reached = dialogue.steps.filter(
    (_, index) => index < 2 || report.story[index]?.state !== 'not reached',
  );
  const last = reached.at(-1);
  const spoken = reached.filter((step) => step === last || step.verb !== 'shows nothing');
  for (const steps of [spoken, reached]) {
    if (steps.length === dialogue.steps.length) return failure;
    const shorter = readBack({ ...dialogue, steps });
    const played = await play(shorter);
    if (played?.verdict === 'failed') return { ...failure, dialogue: shorter, report: played };
  }
  return failure;
}
