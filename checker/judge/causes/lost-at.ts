import type { LostAt } from '../../model/line-details.ts';
import type { StepFailure } from '../follow/replay.ts';
import { isBroken } from '../history/ending.ts';
import { awaitedBy, standingOf } from '../history/rest.ts';
import { isSentWhole, sentSinceSaid } from '../wanted/sent.ts';
import type { Wanted } from '../wanted/wanted.ts';
import { isProbeShown } from './probed.ts';

/** How far a line came on its way from a keyboard to a screen; undefined if that is not known. */
export function lostAt(failure: StepFailure, wanted: Wanted): LostAt | undefined {
  const { said, speaker, shower } = wanted;
  const sleeper = standingOf(failure.rest, shower.role);
  if (said !== '' && sleeper?.alive && String(sleeper.waitsFor) === 'clock' && failure.rest?.event.early)
    return 'asleep';
  if (said === '' || failure.rest?.event.decided === 'patience') return undefined;
  const hasSent = isSentWhole(failure, wanted);
  const reader = standingOf(failure.rest, shower.role);
  if (wasUnfinished(failure, wanted)) return 'unfinished';
  if (hasSent && !shower.peer && reader?.alive) {
    const isTaken = reader.unread === undefined && awaitedBy(reader).includes(speaker.role);
    if (isTaken) return isProbeShown(failure, shower.role) ? 'skipped' : 'received';
    return reader.unread === undefined ? undefined : 'sent';
  }
  const writer = standingOf(failure.rest, speaker.role);
  // Something of it that was sent is told as altered or unfinished.
  if (sentSinceSaid(failure, wanted) !== '' || !failure.wired || !writer?.alive || writer.peer)
    return undefined;
  return writer.waitsFor.includes('keyboard') ? 'read' : wasReading(failure, wanted) ? 'read' : 'typed';
}

/** Whether the line was sent without its newline, as the last one, and its reader has ended in order since. */
function wasUnfinished({ history }: StepFailure, { shower, from }: Wanted): boolean {
  const step = history.dialogue.steps[from];
  return step?.verb === 'sends unfinished' && shower.ended !== undefined && !isBroken(shower);
}

/** Whether the speaker waited for its keyboard when the line was typed, so that it has read the line. */
function wasReading({ history }: StepFailure, { speaker, from }: Wanted): boolean {
  const said = history.saidAt.get(from) ?? 0;
  const before = history.rests.findLast(({ index }) => index < said);
  return standingOf(before, speaker.role)?.waitsFor.includes('keyboard') === true;
}
