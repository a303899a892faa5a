import type { Role } from '../../model/actor.ts';
import { otherRole } from '../../model/actor.ts';
import type { Event } from '../../model/transcript.ts';
import type { StepFailure } from '../follow/replay.ts';
import { listensToOther } from '../history/circle.ts';
import { isSure, standingOf } from '../history/rest.ts';
import { isFromOther } from '../screen/texts.ts';
import { sentSinceSaid } from '../wanted/sent.ts';
import { type Wanted, wantedBy } from '../wanted/wanted.ts';

/**
 * Whether two programs that listen to everything are in a deadlock: after the failure a probe was typed on each
 * keyboard, and both came to rest again without a byte sent or a line shown.
 */
export function isMute(failure: StepFailure): boolean {
  const { later, stop } = failure;
  const roles: readonly Role[] = ['client', 'server'];
  const typed = roles.map((role) => later.events.findIndex(isProbeOf(role)));
  const rest = later.rests.find(({ index }) => index > Math.max(...typed));
  if (typed.some((index) => index < stop) || !rest) return false;
  const wanted = wantedBy(failure);
  if (wanted && wanted.said !== '' && sentSinceSaid(failure, wanted).includes(wanted.said)) return false;
  const since = later.events.slice(Math.min(...typed), rest.index);
  if (since.some(({ event }) => event === 'sent' || event === 'received' || event === 'closed')) return false;
  return roles.every((role) => {
    const standing = standingOf(rest, role);
    return standing !== undefined && listensToOther(standing) && !isHeard(failure, role);
  });
}

/** Whether a probe typed on the other keyboard stands on this actor's screen. */
export function isProbeShown({ later, stop }: StepFailure, role: Role): boolean {
  const after = later.events.slice(stop);
  const shown = after.map((event) => (isOutputOf(role, event) ? event.text : '')).join('');
  const probes = after
    .filter(isProbeOf(otherRole(role)))
    .map((event) => ('text' in event ? event.text.trim() : ''));
  return probes.some((text) => text !== '' && shown.includes(text));
}

/** Whether probes were typed after the failure, both programs came to rest again, and the line is still missing. */
export function triedInVain({ later, stop }: StepFailure, { said, shower }: Wanted): boolean {
  const tried = later.events.findLastIndex((event) => event.event === 'typed' && event.probe === true);
  const rest = later.rests.find(({ index }) => index > tried);
  if (tried < stop || !isSure(rest)) return false;
  if (later.events.slice(stop, rest.index).some(({ event }) => event === 'closed')) return false;
  const places = later.actors[shower.role].screen.byText.get(said) ?? [];
  return !places.some(({ event, inside }) => event >= stop && event < rest.index && !inside);
}

/** Whether the last step, `is deadlocked`, was proved by the probes that follow it. */
export function wasProvedLater(failure: StepFailure): boolean {
  const { history, index, step } = failure;
  return step.verb === 'is deadlocked' && index === history.dialogue.steps.length - 1 && isMute(failure);
}

/** Whether this screen, after the failure, showed a probe or any other text of the other side. */
function isHeard(failure: StepFailure, role: Role): boolean {
  const { later, stop } = failure;
  const { sightings } = later.actors[role].screen;
  return (
    isProbeShown(failure, role) ||
    sightings.some((seen) => seen.event >= stop && isFromOther(later.texts, role, seen))
  );
}

function isProbeOf(role: Role): (event: Event) => boolean {
  return (event) => event.event === 'typed' && event.actor === role && event.probe === true;
}

function isOutputOf(role: Role, event: Event): event is Extract<Event, { event: 'showed' | 'received' }> {
  if (event.event === 'received') return event.actor === role;
  return event.event === 'showed' && event.actor === role && event.screen === 'stdout';
}
