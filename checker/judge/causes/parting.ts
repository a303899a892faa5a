import { otherRole, type Role } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import { awaitedText } from '../findings/awaited-text.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import type { ActorHistory } from '../history/actor-history.ts';
import { awaitedBy, standingOf } from '../history/rest.ts';

/**
 * Rule `speaks at any time`: a program has read the end of its keyboard and keeps the connection open, while the other
 * side waits for its close. Needs a complete capture (`wired`): then a close missing from it was never sent.
 */
export function neverTold(failure: StepFailure): Finding | undefined {
  const { options, step, wired } = failure;
  if (options.rule !== 'speaks at any time' || !wired) return undefined;
  const silent = [step.actor, otherRole(step.actor)].filter((role) => keepsQuiet(failure, role));
  if (silent.length === 0) return undefined;
  return findingOf(failure, { code: 'not-closed', actors: silent });
}

/** Rule `takes turns`: a program closed its side of the connection during the dialogue, and the other then ended. */
export function hungUp(failure: StepFailure): Finding | undefined {
  const { options, history, step } = failure;
  if (options.rule !== 'takes turns') return undefined;
  const role = (['client', 'server'] as const).find((one) => {
    const other = history.actors[otherRole(one)];
    const endedAt = other.killed === undefined ? other.ended?.index : undefined;
    const left = history.actors[one].connectionClosed;
    const first = Math.min(endedAt ?? 0, other.connectionClosed ?? Number.POSITIVE_INFINITY);
    return hasHungUp(history.actors[one]) && left !== undefined && left < first;
  });
  if (!role || history.actors[role].peer) return undefined;
  const end = { hungUp: true } as const;
  return findingOf(failure, { code: 'ended-early', actors: [role], end, ...awaitedText(step) });
}

/** Whether a program closed its side of the connection unasked: it is alive and its keyboard is open. */
export function hasHungUp({ connectionClosed, keyboardClosed, ended, killed }: ActorHistory): boolean {
  const isOpen = keyboardClosed === undefined && ended === undefined && killed === undefined;
  return isOpen && connectionClosed !== undefined;
}

function keepsQuiet({ history, rest }: StepFailure, role: Role): boolean {
  const { peer, keyboardClosed, connectionClosed } = history.actors[role];
  const standing = standingOf(rest, role);
  const other = standingOf(rest, otherRole(role));
  if (peer || keyboardClosed === undefined || connectionClosed !== undefined) return false;
  if (!standing?.connected || standing.running || standing.waitsFor.includes('keyboard')) return false;
  return other?.alive === true && awaitedBy(other).includes(role);
}
