import { otherRole } from '../model/actor.ts';
import type { Finding } from '../model/finding.ts';
import type { Event } from '../model/transcript.ts';
import type { FieldWords } from './field-parts.ts';

type Altered = Extract<Finding, { code: 'line-altered' }>;

/** What was made of a line, where the two texts and what crossed the wire tell it. */
export function howAltered(finding: Altered, transcript: readonly Event[]): FieldWords['how'] {
  const { seen, text, shown } = finding;
  if (shown.includes('\0')) return 'padded';
  if (seen === 'on the wire' && text.startsWith(shown.trimEnd())) return 'cut';
  const [wanted, came] = [text.trim(), shown.trim()];
  if (wanted !== '' && came.includes(wanted))
    return isLeftOver(came, { wanted, transcript }) ? 'leftover' : 'other';
  if (came.length >= leastBeginning && came.length < wanted.length && wanted.startsWith(came))
    return 'shortened';
  if (came !== wanted && came.toLowerCase() === wanted.toLowerCase()) return 'capitals';
  const accents = wanted.match(outsideAscii) ?? [];
  if (accents.length === 0) return 'other';
  if (came.includes('\ufffd')) return isCutBefore(finding, transcript) ? 'halved' : 'undecoded';
  if (came.includes(wanted.replaceAll(outsideAscii, ''))) return 'dropped';
  if (came.includes(wanted.replaceAll(outsideAscii, '?'))) return 'questioned';
  return came.includes(asLatin1(wanted)) ? 'doubled' : 'other';
}

/** Whether what stands after the line is the end of a text that was typed or sent before. */
function isLeftOver(
  came: string,
  { wanted, transcript }: { readonly wanted: string; readonly transcript: readonly Event[] },
): boolean {
  const surplus = came.slice(came.indexOf(wanted) + wanted.length).trim();
  if (surplus === '') return false;
  return transcript.some(
    (event) =>
      (event.event === 'typed' || event.event === 'sent') &&
      event.text.split('\n').some((line) => line !== surplus && line.endsWith(surplus)),
  );
}

/** In UTF-16 units. Less than this may be anything. */
const leastBeginning = 4;

const outsideAscii = /\P{ASCII}/gu;

/** Whether the line crossed the wire in pieces of which one ends in the middle of a character. */
function isCutBefore({ step }: Altered, transcript: readonly Event[]): boolean {
  const sender = step && otherRole(step.actor);
  return transcript.some(
    (event) => event.event === 'sent' && event.actor === sender && event.text.includes('\ufffd'),
  );
}

/** The text as it is shown where each byte of its UTF-8 is taken for a character. */
function asLatin1(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}
