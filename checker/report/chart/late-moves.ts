import { otherRole } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import type { DialogueReport } from '../../model/report.ts';
import type { StepReference } from '../../model/story.ts';
import type { Event } from '../../model/transcript.ts';
import type { ChartMove } from './move.ts';

/** How a line came after its step had failed: what made it come, and where it then came. None for other findings. */
export function lateMoves(
  { transcript, story, cast }: DialogueReport,
  finding: Finding,
): readonly ChartMove[] {
  const late = lateText(finding);
  const { step } = finding;
  if (late === undefined || !step) return [];
  const failed = story.findIndex(({ state }) => state === 'failed');
  const after = transcript.filter((event) => event.step > failed);
  const came = after.findIndex((event) => isCome(event, step, late));
  const once = after
    .slice(0, Math.max(came, 0))
    .findLast((event) => isAct(event, event.actor !== 'stage' && cast[event.actor].kind === 'peer'));
  const [cause] = once ? actIn(once) : [];
  if (came < 0 || !cause) return [];
  const { actor } = step;
  const speaker = otherRole(actor);
  const isSent = after
    .slice(0, came + 1)
    .some((event) => event.event === 'sent' && event.actor === speaker && event.text.includes(late));
  const sent = { kind: 'sent', actor: speaker, text: `${late}\n`, pieces: 1 } as const;
  const isShown = step.verb === 'shows';
  return [
    { kind: 'later' },
    cause,
    ...(isSent || !isShown ? [sent] : []),
    ...(isShown ? [{ kind: 'showed', actor, text: late, errors: false } as const] : []),
  ];
}

function lateText(finding: Finding): string | undefined {
  if (finding.code === 'line-late') return finding.once ? finding.text : undefined;
  return finding.code === 'line-out-of-turn' && finding.seen === 'after typing' ? finding.text : undefined;
}

function isCome(event: Event, { actor, verb }: StepReference, text: string): boolean {
  const isScreen = verb === 'shows' && event.event === 'showed' && event.screen === 'stdout';
  return (isScreen || event.event === 'received') && event.actor === actor && event.text.includes(text);
}

/** What the stage itself did to learn why. */
function isAct(event: Event, isPeer: boolean): boolean {
  return actIn(event).length > 0 && (isPeer || ('probe' in event && event.probe === true));
}

function actIn(event: Event): readonly ChartMove[] {
  switch (event.event) {
    case 'typed':
      return [{ kind: 'typed', actor: event.actor, text: event.text }];
    case 'sent':
      return [{ kind: 'sent', actor: event.actor, text: event.text, pieces: 1 }];
    case 'closed':
      return [{ kind: event.what === 'keyboard' ? 'keyboard closed' : 'hung up', actor: event.actor }];
    default:
      return [];
  }
}
