import type { Role } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { hasFailed } from '../history/ending.ts';
import { complaints, isAddressInUse, isRefused, lastWords } from '../history/evidence.ts';
import { standingOf } from '../history/rest.ts';

/** The server prints that its port is taken, whether or not it then ends. */
export function addressInUse(failure: StepFailure): Finding | undefined {
  const words = lastWords(failure.history.actors.server);
  if (!isAddressInUse(words)) return undefined;
  return findingOf(failure, {
    code: 'address-in-use',
    port: failure.options.port,
    actors: ['server'],
    evidence: words,
  });
}

/** The client was refused although the server has started: one of them uses another address. */
export function refused(failure: StepFailure): Finding | undefined {
  const { client } = failure.history.actors;
  const words = lastWords(client);
  if (!hasFailed(client) || !isRefused(words)) return undefined;
  if (standingOf(failure.rest, 'server')?.elsewhere) return notListening(failure);
  return findingOf(failure, {
    code: 'not-connecting',
    port: failure.options.port,
    actors: ['client'],
    evidence: words,
  });
}

/** The server listens on another port, or the client connects to another port. */
export function wrongPort(failure: StepFailure): Finding | undefined {
  const { history, options, rest, step } = failure;
  const { connectedTo, refusedAt, listens } = history.actors[step.actor];
  const used =
    step.actor === 'client'
      ? [connectedTo, ...refusedAt]
      : [...(standingOf(rest, 'server')?.listens ?? []), ...listens];
  const other = used.find((candidate) => candidate !== undefined && candidate !== options.port);
  if (other === undefined) return undefined;
  return findingOf(failure, {
    code: 'wrong-port',
    port: failure.options.port,
    actors: [step.actor],
    used: other,
  });
}

/** At rest, the server does not listen on the port; `elsewhere` says where it does, if anywhere. */
export function notListening(failure: StepFailure): Finding {
  const evidence = complaints(failure.history.actors.server);
  const elsewhere = standingOf(failure.rest, 'server')?.elsewhere;
  const { port } = failure.options;
  const { holds } = failure.later.actors.server;
  return findingOf(failure, {
    code: 'not-listening',
    actors: ['server'],
    port,
    ...(elsewhere && { elsewhere }),
    ...insteadOf(failure, 'server'),
    ...(holds && { holds }),
    evidence,
  });
}

/** At rest, the client has no connection. */
export function notConnecting(failure: StepFailure): Finding {
  const evidence = complaints(failure.history.actors.client);
  const { holds } = failure.later.actors.client;
  return findingOf(failure, {
    code: 'not-connecting',
    port: failure.options.port,
    ...(holds && { holds }),
    ...insteadOf(failure, 'client'),
    actors: ['client'],
    evidence,
  });
}

/** What a program waits for, and for nothing else, before it has begun. */
function insteadOf(
  { rest, later }: StepFailure,
  role: Role,
): { readonly instead?: (typeof sources)[number] } {
  // The kernel shows a wait in memory, and the source that another thread is meant.
  const stood = later.actors[role].stood.flatMap(({ waitsFor }) => waitsFor);
  const waits = [...(standingOf(rest, role)?.waitsFor ?? []), ...stood];
  const instead = sources.find((source) => waits.includes(source));
  return instead && waits.every((source) => sources.some((one) => one === source)) ? { instead } : {};
}

/**
 * In the order in which they explain: a thread that is awaited may itself be the one that reads the keyboard, and what a
 * stopped program waited for is no longer looked at.
 */
const sources = ['resumption', 'child', 'keyboard', 'thread', 'clock'] as const;
