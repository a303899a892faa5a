import { otherRole } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import { awaitedText } from '../findings/awaited-text.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { lockOf } from '../history/hindrance.ts';

/** A thread waits for a lock that another thread of its program holds, and the line is not passed on. */
export function locked(failure: StepFailure): Finding | undefined {
  const { rest, later, step, options } = failure;
  if (!rest) return undefined;
  for (const role of [otherRole(step.actor), step.actor]) {
    const hindrance = lockOf(rest, { role, later });
    const { text } = awaitedText(step);
    if (!hindrance || text === undefined) continue;
    const code = options.rule === 'speaks at any time' ? 'still-alternates' : 'line-missing';
    return findingOf(failure, { code, actors: [role], text, hindrance });
  }
  return undefined;
}
