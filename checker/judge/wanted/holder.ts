import { languages } from '../../languages/languages.ts';
import { greedyReadIn } from '../../languages/row/greedy-reads.ts';
import type { Role } from '../../model/actor.ts';
import type { HeldIn, LateBefore } from '../../model/line-details.ts';
import type { Source } from '../../model/standing.ts';
import type { StepFailure } from '../follow/replay.ts';
import type { StoodLine } from '../history/actor-history.ts';
import { standingOf } from '../history/rest.ts';
import { wholeReadAt } from '../history/whole-read.ts';
import { isSentWhole, sentSinceSaid } from './sent.ts';
import type { Wanted } from './wanted.ts';

/** The program that had taken a line and kept it, before it was sent or before it was shown. */
interface Holder {
  readonly role: Role;
  readonly had: LateBefore;
  readonly held?: HeldIn;
}

/** The program that held a line back, as the wire tells; undefined if it had not been read, or that is not known. */
export function holderOf(failure: StepFailure, wanted: Wanted): Holder | undefined {
  const { shower, speaker } = wanted;
  const reader = standingOf(failure.rest, shower.role);
  if (isSentWhole(failure, wanted)) {
    const isTaken = !shower.peer && reader?.alive && reader.unread === undefined;
    return isTaken && reader.waitsFor.includes(speaker.role)
      ? holder(failure, { role: shower.role, had: 'received', source: speaker.role })
      : undefined;
  }
  const writer = standingOf(failure.rest, speaker.role);
  const isUnsent = failure.wired && !speaker.peer && sentSinceSaid(failure, wanted) === '';
  // Nothing lies unread at a keyboard for which a program waits.
  return isUnsent && writer?.alive && writer.waitsFor.includes('keyboard')
    ? holder(failure, { role: speaker.role, had: 'typed', source: 'keyboard' })
    : undefined;
}

function holder(
  failure: StepFailure,
  { role, had, source }: { readonly role: Role; readonly had: LateBefore; readonly source: Source },
): Holder {
  const held = heldIn(failure, role, source);
  return { role, had, ...(held && { held }) };
}

/**
 * Where a line stays that a program has taken: in a read that goes on, where the line in which it waits reads more than a
 * line; or in what buffers its output, where it reads line by line and so has gone on.
 */
function heldIn(failure: StepFailure, role: Role, source: Source): HeldIn | undefined {
  const { options, later } = failure;
  const language = options.languages?.[role];
  if (!language || language === 'command') return undefined;
  const row = languages[language];
  const reads = later.actors[role].stood.filter(({ waitsFor }) => waitsFor.includes(source));
  const standing = standingOf(failure.rest, role);
  const isGreedy = (line: StoodLine) =>
    [greedyReadIn(row, line.text), standing && wholeReadAt(standing, line)].some((one) => one !== undefined);
  if (reads.some(isGreedy)) return 'read';
  const isByLine = reads.length > 0 && reads.every(({ text }) => row.lineReads?.test(text));
  return isByLine ? 'output' : undefined;
}
