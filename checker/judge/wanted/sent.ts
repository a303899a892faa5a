import type { Verb } from '../../model/dialogue.ts';
import type { StepFailure } from '../follow/replay.ts';
import { sentBy } from '../history/sent-by.ts';
import type { Wanted } from './wanted.ts';

/** The bytes, as text, that the speaker's program has sent since the text was typed. Empty without a capture. */
export function sentSinceSaid({ history }: StepFailure, { from, speaker }: Wanted): string {
  return sentBy(history, speaker.role, history.saidAt.get(from));
}

/** Whether the line was sent, newline included. What a peer sends is known, though an accent was cut in two. */
export function isSentWhole(failure: StepFailure, wanted: Wanted): boolean {
  const { said, speaker } = wanted;
  if (!speaker.peer) return holdsLine(sentSinceSaid(failure, wanted), said);
  return failure.history.dialogue.steps.slice(0, failure.index).some((step) => {
    const texts = 'texts' in step ? step.texts : 'text' in step ? [step.text] : [];
    return step.actor === speaker.role && !partial.has(step.verb) && texts.some((text) => text.said === said);
  });
}

/** The verbs after which a line is still without its newline. */
const partial: ReadonlySet<Verb> = new Set<Verb>(['sends part of', 'sends unfinished']);

/** Whether a line with this text, newline included, is among what was sent. */
export function holdsLine(sent: string, said: string): boolean {
  return sent
    .split('\n')
    .slice(0, -1)
    .some((line) => line.includes(said));
}
