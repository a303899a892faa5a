import type { Finding } from '../../model/finding.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { hasFailed } from '../history/ending.ts';
import { complaints, isAddressInUse, isRefused, lastWords } from '../history/evidence.ts';
import { standingOf } from '../history/rest.ts';

/** The server says that its port is taken, whether it then ended or not. */
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

/** The client was refused although the server listens: one of them is elsewhere. */
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

/** It listens, or asks for a connection, elsewhere. */
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

/** All is at rest and the server listens nowhere, or where nobody calls. */
export function notListening(failure: StepFailure): Finding {
  const evidence = complaints(failure.history.actors.server);
  const elsewhere = standingOf(failure.rest, 'server')?.elsewhere;
  const { port } = failure.options;
  return findingOf(failure, {
    code: 'not-listening',
    actors: ['server'],
    port,
    ...(elsewhere && { elsewhere }),
    evidence,
  });
}

/** All is at rest and the client is connected to nobody. */
export function notConnecting(failure: StepFailure): Finding {
  const evidence = complaints(failure.history.actors.client);
  return findingOf(failure, {
    code: 'not-connecting',
    port: failure.options.port,
    actors: ['client'],
    evidence,
  });
}
