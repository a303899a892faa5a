import type { ConnectionCall } from '../../languages/row/connection-call.ts';
import { otherRole, type Role } from '../../model/actor.ts';
import type { Step } from '../../model/dialogue.ts';
import type { FindingDetails } from '../../model/finding-details.ts';

/**
 * The program whose sending or receiving a finding is about, so that its line stands beside those where the programs
 * wait. Undefined if the finding is about something else, or the line is where a program waits.
 */
export function toChangeIn(
  details: FindingDetails & { readonly actors: readonly Role[] },
  step: Step | undefined,
): { readonly role: Role; readonly call: ConnectionCall } | undefined {
  const [first] = details.actors;
  if (!step || !first) return undefined;
  const sends = { role: first, call: 'sends' } as const;
  switch (details.code) {
    case 'no-newline':
      return first === otherRole(step.actor) ? sends : undefined;
    case 'line-altered':
      return details.seen === 'on the wire' ? sends : undefined;
    case 'line-out-of-turn':
      // An empty line comes from how the text that was read is cut, and not from where it is sent.
      return details.seen === 'on the wire' && details.why !== 'empty' ? sends : undefined;
    case 'line-late':
      return details.until === 'never' ? sends : undefined;
    case 'line-split':
      return details.seen ? undefined : { role: step.actor, call: 'receives' };
    case 'lines-glued':
      return { role: step.actor, call: 'receives' };
    default:
      return undefined;
  }
}
