import { otherRole, type Role } from '../../model/actor.ts';
import type { Event } from '../../model/transcript.ts';

/**
 * How many characters of a flood are kept, of each screen and each end of the connection: more than any report shows of
 * one. A flood of the wire is megabytes in each dialogue, at both ends.
 */
const kept = 16_000;

/** The events with only the beginning of each flood. What came in the steps before the flood's is kept whole. */
export function shortenFloods(events: readonly Event[]): readonly Event[] {
  const floods = new Set(events.flatMap((one) => (one.event === 'flooded' ? [placeOf(one.actor, one)] : [])));
  if (floods.size === 0) return events;
  const lengths = new Map<string, number>();
  return events.flatMap((event): readonly Event[] => {
    const output = outputOf(event);
    if (!output || !floods.has(placeOf(output.by, event))) return [event];
    const stream = `${placeOf(output.by, event)} ${output.stream}`;
    const before = lengths.get(stream) ?? 0;
    lengths.set(stream, before + output.text.length);
    if (before >= kept) return [];
    return [{ ...event, text: beginning(output.text, kept - before) } as Event];
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

/** At most `length` code units, and no half of a character. */
function beginning(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
