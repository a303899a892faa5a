import { otherRole, type Role } from '../model/actor.ts';
import type { Finding } from '../model/finding.ts';
import type { Event } from '../model/transcript.ts';
import type { Context } from './context.ts';

/**
 * Where a line that comes twice was doubled: `sent` more than once, or sent once and `shown` more than once. Unknown if
 * what is sent cannot be seen, or the finding is another one.
 */
export function doubledWhere(
  finding: Finding,
  { seer, context: { transcript } }: { readonly seer: Role; readonly context: Pick<Context, 'transcript'> },
): 'sent' | 'shown' | 'unknown' {
  if (finding.code !== 'line-repeated') return 'unknown';
  const text = finding.text?.trim() ?? '';
  const speaker = otherRole(seer);
  const count = timesIn(joined(transcript, { kind: 'sent', actor: speaker }), text);
  if (count === 0) return 'unknown';
  const typed = timesIn(joined(transcript, { kind: 'typed', actor: speaker }), text);
  return count > Math.max(typed, 1) ? 'sent' : 'shown';
}

function joined(
  transcript: readonly Event[],
  { kind, actor }: { readonly kind: 'sent' | 'typed'; readonly actor: Role },
): string {
  return transcript
    .map((event) =>
      (event.event === 'sent' || event.event === 'typed') && event.event === kind && event.actor === actor
        ? event.text
        : '',
    )
    .join('');
}

/** How often a text is a whole line of what passed. */
function timesIn(all: string, text: string): number {
  return all.split('\n').filter((line) => line.trim() === text).length;
}
