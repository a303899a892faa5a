import type { Finding } from '../../model/finding.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { awaitedBy, isSure, standingOf } from '../history/rest.ts';
import { waitsOnlyFor } from '../history/turns.ts';
import { holderOf } from '../wanted/holder.ts';
import { holdsLine, isSentWhole, sentSinceSaid } from '../wanted/sent.ts';
import { type Wanted, wantedBy } from '../wanted/wanted.ts';

/** The speaker has sent something else than the whole line, such as half of it, and the other side waits for the rest. */
export function cutOnWire(failure: StepFailure): Finding | undefined {
  const wanted = waitingForRest(failure);
  if (!wanted || wanted.speaker.peer) return undefined;
  const { said, speaker } = wanted;
  const sent = sentSinceSaid(failure, wanted);
  if (sent === '' || holdsLine(sent, said)) return undefined;
  const shown = sent.slice(sent.trimEnd().lastIndexOf('\n') + 1);
  const details = { code: 'line-altered', seen: 'on the wire', text: `${said}\n`, shown } as const;
  return findingOf(failure, { ...details, actors: [speaker.role] });
}

/**
 * Rule `takes turns`: the whole line has arrived and was taken, and its program waits for more before it shows it: for a
 * buffer to be full, for a length, for another line.
 */
export function waitsForMore(failure: StepFailure): Finding | undefined {
  const wanted = waitingForRest(failure);
  if (!wanted || failure.options.rule !== 'takes turns') return undefined;
  const { said, shower, speaker, from } = wanted;
  if (!waitsOnlyFor(failure.rest, shower.role, speaker.role)) return undefined;
  // Of lines that were sent together, one that was shown shows that the reader does not wait for more.
  const hasShown = shower.reading.taken.some(({ step }) => step >= from);
  if (hasShown || !isSentWhole(failure, wanted)) return undefined;
  const holder = holderOf(failure, wanted);
  return findingOf(failure, {
    code: 'line-late',
    actors: [shower.role],
    text: said,
    until: 'more',
    ...(holder?.held === 'read' && { held: holder.held }),
  });
}

/** The text that is wanted, if its reader has taken all that has come and waits for the speaker alone. */
function waitingForRest(failure: StepFailure): Wanted | undefined {
  const wanted = wantedBy(failure);
  if (!wanted || wanted.said === '' || !isSure(failure.rest)) return undefined;
  const { shower, speaker } = wanted;
  const standing = standingOf(failure.rest, shower.role);
  const takesAll = standing?.unread === undefined;
  return takesAll && awaitedBy(standing).includes(speaker.role) ? wanted : undefined;
}
