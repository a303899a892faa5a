import { otherRole, type Role } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { sentBy } from '../history/sent-by.ts';
import { expectedText, isTelling } from '../screen/texts.ts';

/** On the wire, a line was sent more often than it was typed, so the two sides are out of step. */
export function repeatedOnWire(failure: StepFailure): Finding | undefined {
  const { step } = failure;
  for (const role of [otherRole(step.actor), step.actor]) {
    const again = sentTooOften(failure, role);
    if (again !== undefined)
      return findingOf(failure, {
        code: 'line-repeated',
        actors: [role],
        text: expectedText(step)?.said ?? again,
        shown: again,
      });
  }
  return undefined;
}

function sentTooOften({ history, index, wired }: StepFailure, role: Role): string | undefined {
  if (!wired || history.actors[role].peer) return undefined;
  const sent = sentBy(history, role).split('\n');
  const counts = new Map<string, number>();
  for (const line of sent) counts.set(line.trimEnd(), (counts.get(line.trimEnd()) ?? 0) + 1);
  for (const [text, { steps, ...saying }] of history.texts.says[role]) {
    const said = steps.filter((at) => at <= index).length;
    if (isTelling(saying.text) && said > 0 && (counts.get(text) ?? 0) > said) return text;
  }
  return undefined;
}
