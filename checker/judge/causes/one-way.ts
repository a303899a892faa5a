import type { Role } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import type { Hindrance, ReadSource } from '../../model/hindrance.ts';
import type { Standing } from '../../model/standing.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { isDeadlock } from '../history/deadlock.ts';
import { hindranceOf } from '../history/hindrance.ts';
import { awaitedBy, isPolling, isSure, standingOf } from '../history/rest.ts';
import { takesTurns, waitsOnlyFor } from '../history/turns.ts';
import { sentSinceSaid } from '../wanted/sent.ts';
import { type Wanted, wantedBy } from '../wanted/wanted.ts';
import { brokenThread } from './end.ts';
import { lineAltered, repeatedInstead } from './on-screen.ts';
import { hasHungUp } from './parting.ts';
import { isProbeShown, triedInVain } from './probed.ts';
import { skipped } from './skipped.ts';
import { lineSplit } from './split.ts';

/**
 * Rule `speaks at any time`: the line stays unread on a keyboard or in a socket. The probes change nothing, so the
 * program does not take turns: one direction is silent.
 */
export function silentHalf(failure: StepFailure): Finding | undefined {
  const { options, rest } = failure;
  const wanted = options.rule === 'speaks at any time' ? wantedBy(failure) : undefined;
  if (!wanted || !isSure(rest) || isDeadlock(rest)) return undefined;
  if (!triedInVain(failure, wanted)) return undefined;
  const { shower, speaker } = wanted;
  const deaf: readonly { readonly role: Role; readonly half: ReadSource }[] = [
    ...(ignoresKeyboard(failure, wanted) ? [{ role: speaker.role, half: 'keyboard' } as const] : []),
    ...(ignoresConnection(failure, wanted) ? [{ role: shower.role, half: 'connection' } as const] : []),
  ];
  const explained = [brokenThread, lineSplit, lineAltered, repeatedInstead, skipped];
  if (deaf.length === 0 || explained.some((cause) => cause(failure))) return undefined;
  const mayTakeTurns = deaf.some(({ role }) => takesTurns(failure.later, role));
  const isBetweenClients = waitsOnlyFor(rest, shower.role, 'connection');
  if (!isReturnOpen(failure, wanted) && (mayTakeTurns || isBetweenClients)) return undefined;
  return oneWayOf(failure, wanted, deaf);
}

/** Rule `speaks at any time`: the speaker has closed its direction of the connection while its keyboard is open. */
export function cutHalf(failure: StepFailure): Finding | undefined {
  const wanted = failure.options.rule === 'speaks at any time' ? wantedBy(failure) : undefined;
  if (!wanted || wanted.speaker.peer || !hasHungUp(wanted.speaker)) return undefined;
  return oneWayOf(failure, wanted, [
    { role: wanted.speaker.role, half: 'keyboard', hindrance: { why: 'cut' } },
  ]);
}

/** A source that a program does not read, and why if it is known without asking its processes. */
interface DeafHalf {
  readonly role: Role;
  readonly half: ReadSource;
  readonly hindrance?: Hindrance;
}

/** The finding about the programs that do not read one of their sources, the first of them told in detail. */
export function oneWayOf(failure: StepFailure, wanted: Wanted, deaf: readonly DeafHalf[]): Finding {
  const { rest, later } = failure;
  const { said: text, shower } = wanted;
  const [first] = deaf;
  const hindrance = first?.hindrance ?? (first && rest && hindranceOf(rest, { ...first, later }));
  if (hindrance?.why === 'lock')
    return findingOf(failure, { code: 'still-alternates', actors: rolesOf(deaf), text, hindrance });
  return findingOf(failure, {
    code: 'one-way',
    actors: first ? rolesOf(deaf) : wanted.actors,
    text,
    ...(first && { half: first.half }),
    ...(hindrance && { hindrance }),
    ...(shower.reading.taken.length > 0 && { passed: true }),
    ...(isReturnOpen(failure, wanted) && { returns: true }),
  });
}

function rolesOf(deaf: readonly DeafHalf[]): readonly Role[] {
  return deaf.map(({ role }) => role);
}

/** Whether a line, or at least a probe, has gone the other way. */
export function isReturnOpen(failure: StepFailure, { speaker }: Wanted): boolean {
  return speaker.reading.taken.length > 0 || isProbeShown(failure, speaker.role);
}

/** Whether no process of the speaker reads its keyboard, and the typed line is not on the wire. */
function ignoresKeyboard(failure: StepFailure, wanted: Wanted): boolean {
  const standing = standingOf(failure.rest, wanted.speaker.role);
  const isBlind = standing?.alive && !standing.peer && !standing.waitsFor.includes('keyboard');
  return isBlind === true && isKnown(failure, standing) && sentSinceSaid(failure, wanted) === '';
}

/** Whether the shower has unread bytes in its socket, or waits for no more although the line crossed the wire. */
function ignoresConnection(failure: StepFailure, wanted: Wanted): boolean {
  const { shower, speaker, said } = wanted;
  const standing = standingOf(failure.rest, shower.role);
  if (!standing?.alive || standing.peer) return false;
  if (standing.unread !== undefined) return true;
  const isBlind = !awaitedBy(standing).includes(speaker.role) && isKnown(failure, standing);
  return isBlind && sentSinceSaid(failure, wanted).includes(said);
}

/** Whether it is known what a program reads: what one looks at by a clock is not always seen. */
function isKnown({ rest }: StepFailure, standing: Standing): boolean {
  return rest !== undefined && !isPolling(rest, standing);
}
