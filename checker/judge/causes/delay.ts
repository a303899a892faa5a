import type { Finding } from '../../model/finding.ts';
import type { HeldIn, LateUntil } from '../../model/line-details.ts';
import type { Event } from '../../model/transcript.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { awaitedBy, isPolling, isSure, standingOf } from '../history/rest.ts';
import { waitsOnlyFor } from '../history/turns.ts';
import { isClean, type Sighting } from '../screen/sighting.ts';
import { holderOf } from '../wanted/holder.ts';
import { lateOnce } from '../wanted/late-once.ts';
import { sentSinceSaid } from '../wanted/sent.ts';
import { type Wanted, wantedBy } from '../wanted/wanted.ts';

/** The text came after the step had failed: once a keyboard or a connection was closed, or its missing newline was sent. */
export function onlyAfterClosing(failure: StepFailure): Finding | undefined {
  const wanted = wantedBy(failure);
  const late = wanted && latePlace(failure, wanted);
  if (!wanted || !late) return undefined;
  const { said: text, actors, speaker } = wanted;
  const before = failure.later.events.slice(failure.stop, late.event);
  const closing = before.find(({ event }) => event === 'closed' || event === 'ended' || event === 'killed');
  const heldUntil = (until: LateUntil) =>
    readsKeyboardFirst(failure, wanted) ?? lineLate(failure, wanted, { until, late });
  if (closing) return heldUntil(untilOf(closing));
  const isCompleted =
    speaker.peer && before.some(({ event, actor }) => event === 'sent' && actor === speaker.role);
  if (!isCompleted && !isGluedToProbe(failure, wanted, late)) return undefined;
  // The line was whole when it was sent, and was shown only once another line had followed.
  if (isCompleted && sentSinceSaid(failure, wanted).endsWith('\n')) return heldUntil('input');
  const blamed = isCompleted ? actors : [speaker.role];
  return findingOf(failure, { code: 'no-newline', actors: blamed, text, shown: text });
}

function untilOf(closing: Event): LateUntil {
  if (closing.event !== 'closed') return 'end';
  return closing.what === 'keyboard' ? 'input' : 'closing';
}

/**
 * The text came after the step had failed, once a probe was typed: its program reads the keyboard first. Where both
 * programs take turns, that is a wrong order rather than a late line.
 */
export function onlyAfterTyping(failure: StepFailure): Finding | undefined {
  const wanted = wantedBy(failure);
  const late = wanted && latePlace(failure, wanted);
  if (!wanted || !late || !isShownAfterTyping(failure, wanted)) return undefined;
  return readsKeyboardFirst(failure, wanted) ?? lineLate(failure, wanted, { until: 'input', late });
}

/** A line that came after the failure, with what made it come and the program that had it until then. */
function lineLate(
  failure: StepFailure,
  wanted: Wanted,
  { until, late }: { readonly until: LateUntil; readonly late: Sighting },
): Finding {
  const { said: text } = wanted;
  const holder = holderOf(failure, wanted);
  const once = lateOnce(failure, late);
  const held = once?.what === 'line' && holder?.held ? heldUntilNext(failure, wanted, late) : holder?.held;
  return findingOf(failure, {
    code: 'line-late',
    actors: holder ? [holder.role] : wanted.actors,
    text,
    until,
    ...(once && { once }),
    ...(holder && { had: holder.had }),
    ...(held && { held }),
  });
}

/**
 * A line that came with the next one: alone, or in front of it on the same line, as a name would. The next one may be empty, so
 * that signs such as a colon stand between the two; letters may be what the program adds to each line.
 */
function heldUntilNext({ later }: StepFailure, { shower }: Wanted, { line, end }: Sighting): HeldIn {
  const after = later.actors[shower.role].screen.lines[line]?.text.slice(end) ?? '';
  return /^[^\p{L}\p{N}]*\p{P}[^\p{L}\p{N}]*$/u.test(after) ? 'before the next' : 'until the next';
}

/** The line is there, and its program waits at its keyboard before it shows it: nothing holds the line back. */
function readsKeyboardFirst(
  failure: StepFailure,
  { said: text, shower, speaker }: Wanted,
): Finding | undefined {
  if (shower.peer || !waitsOnlyFor(failure.rest, shower.role, 'keyboard')) return undefined;
  const actors = [shower.role];
  switch (failure.options.rule) {
    case 'takes turns':
      return findingOf(failure, { code: 'line-out-of-turn', actors, seen: 'after typing', text });
    case 'speaks at any time':
      // The speaker may wait in the wrong place too.
      if (waitsOnlyFor(failure.rest, speaker.role, shower.role)) actors.push(speaker.role);
      return findingOf(failure, { code: 'still-alternates', actors, text });
    default:
      return undefined;
  }
}

/** Whether the text came after the failure, once a probe was typed. */
export function isShownAfterTyping(failure: StepFailure, wanted: Wanted): boolean {
  const late = latePlace(failure, wanted);
  return (
    late !== undefined &&
    failure.later.events.slice(failure.stop, late.event).some(({ event }) => event === 'typed')
  );
}

/** On the wire, the text was sent without its newline, and the other program waits for more. */
export function unframed(failure: StepFailure): Finding | undefined {
  const wanted = wantedBy(failure);
  if (!wanted || wanted.speaker.peer) return undefined;
  const { said, speaker, shower } = wanted;
  const awaited = awaitedBy(standingOf(failure.rest, shower.role));
  const wire = sentSinceSaid(failure, wanted);
  if (!awaited.includes(speaker.role) || said === '' || !wire.endsWith(said)) return undefined;
  return findingOf(failure, { code: 'no-newline', actors: [speaker.role], text: said, shown: said });
}

/** The line was read from the keyboard and is not on the wire, and its program now waits for something else. */
export function withheld(failure: StepFailure): Finding | undefined {
  const wanted = wantedBy(failure);
  const { rest } = failure;
  if (!wanted || wanted.said === '' || !failure.wired || !isSure(rest)) return undefined;
  const { said: text, speaker, from } = wanted;
  const begun = failure.history.saidAt.get(from) ?? 0;
  const before = standingOf(
    failure.history.rests.findLast(({ index }) => index < begun),
    speaker.role,
  );
  const now = standingOf(rest, speaker.role);
  const isTaken = before?.waitsFor.includes('keyboard') && now?.alive && !now.waitsFor.includes('keyboard');
  if (!isTaken || now.peer || isPolling(rest, now) || sentSinceSaid(failure, wanted) !== '') return undefined;
  return findingOf(failure, { code: 'line-late', actors: [speaker.role], text, until: 'never' });
}

/** The place of the text if it came after the failure. */
function latePlace({ later, stop }: StepFailure, { said, shower }: Wanted): Sighting | undefined {
  const all = later.actors[shower.role].screen.byText.get(said) ?? [];
  return all.find((seen) => seen.event >= stop && isClean(seen));
}

/** Whether a probe's line follows the text on the same line: the text was sent without its newline. */
function isGluedToProbe({ later }: StepFailure, { shower, speaker }: Wanted, late: Sighting): boolean {
  const remainder = later.actors[shower.role].screen.lines[late.line]?.text.slice(late.end) ?? '';
  return later.events.some((event) => {
    const isProbe = event.event === 'typed' && event.actor === speaker.role && event.probe;
    return isProbe && event.text.trim() !== '' && remainder.startsWith(event.text.trim());
  });
}
