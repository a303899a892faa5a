import type { DialogueReport } from '../../../model/report.ts';
import type { Event } from '../../../model/transcript.ts';

/** The events until the failed step was given up, the rest with which it was included. Probes and what they led to are not. */
export function eventsToFailure({ transcript, story }: DialogueReport): readonly Event[] {
  const failed = story.findIndex(({ state }) => state === 'failed');
  const probe = transcript.findIndex((event) => 'probe' in event && event.probe);
  const given = transcript.findIndex(({ event, step }) => event === 'at-rest' && step === failed);
  const end = given >= 0 ? given + 1 : probe >= 0 ? probe : transcript.length;
  return transcript.slice(0, end);
}
