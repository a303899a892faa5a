import { replay } from '../judge/follow/replay.ts';
import { otherRole, type Role } from '../model/actor.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { JudgeOptions } from '../model/play-record.ts';
import type { Event, Transcript } from '../model/transcript.ts';

/**
 * After so many characters nothing more is kept of a flood, of each screen and each end of the connection: a report shows
 * 60 of them. A flood of the connection is megabytes in each dialogue, at both ends.
 */
const enough = 16_000;

interface ShortenFloodsOptions {
  readonly dialogue: Dialogue;
  readonly options: JudgeOptions;
}

/** The transcript with the first pieces of each flood, if it stops at the same step without the others. */
export function shortenFloods(
  transcript: Transcript,
  { dialogue, options }: ShortenFloodsOptions,
): Transcript {
  const events = beginningsIn(transcript.events);
  if (events.length === transcript.events.length) return transcript;
  const shortened = { ...transcript, events };
  const stopOf = (one: Transcript) => replay(dialogue, one, options).failure?.index;
  return stopOf(shortened) === stopOf(transcript) ? shortened : transcript;
}

/** Pieces are left out whole, so what a report says of one stays true. */
function beginningsIn(events: readonly Event[]): readonly Event[] {
  const floods = new Set(events.flatMap((one) => (one.event === 'flooded' ? [placeOf(one.actor, one)] : [])));
  const lengths = new Map<string, number>();
  return events.filter((event) => {
    const output = outputOf(event);
    if (!output || !floods.has(placeOf(output.by, event))) return true;
    const stream = `${placeOf(output.by, event)} ${output.stream}`;
    const before = lengths.get(stream) ?? 0;
    lengths.set(stream, before + output.text.length);
    return before < enough;
  });
}

function placeOf(actor: Role, { step }: Pick<Event, 'step'>): string {
  return `${actor} ${step}`;
}

/** The program whose output an event tells of, and where it came out. */
function outputOf(
  event: Event,
): { readonly by: Role; readonly stream: string; readonly text: string } | undefined {
  switch (event.event) {
    case 'showed':
      return { by: event.actor, stream: event.screen, text: event.text };
    case 'sent':
      return { by: event.actor, stream: 'sent', text: event.text };
    case 'received':
      return { by: otherRole(event.actor), stream: 'received', text: event.text };
    default:
      return undefined;
  }
}
