import type { Finding } from '../../model/finding.ts';
import { awaitedText } from '../findings/awaited-text.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import type { ActorHistory } from '../history/actor-history.ts';
import { endOf } from '../history/ending.ts';
import { lastWords } from '../history/evidence.ts';
import { wantOfTerminal } from '../history/want-of-terminal.ts';

/** A server ended without an error before it listened, because there is no terminal. */
export function endedForTerminal(failure: StepFailure): Finding | undefined {
  const { server } = failure.history.actors;
  return server.ended ? needsTerminal(failure, server) : undefined;
}

/** A program ended, or a thread of it died, because a call failed that needs a terminal. */
export function needsTerminal(failure: StepFailure, actor: ActorHistory): Finding | undefined {
  // On a terminal, such a call fails for another reason.
  if (failure.terminal) return undefined;
  const evidence = lastWords(actor);
  // The line that broke is recorded after the event that decided.
  const { stood } = failure.later.actors[actor.role];
  const line = stood.find(({ pid, asks }) => pid === undefined && !asks)?.text;
  const want = wantOfTerminal(evidence, { line, language: failure.options.languages?.[actor.role] });
  if (!want) return undefined;
  const end = actor.ended && { end: endOf(actor) };
  const details = { ...end, ...awaitedText(failure.step), ...want, evidence };
  return findingOf(failure, { code: 'needs-terminal', actors: [actor.role], ...details });
}
