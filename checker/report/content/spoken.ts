import type { DialogueReport } from '../../model/report.ts';

/** Whether a text was typed or sent, so that the seed matters to the dialogue. */
export function hasText({ transcript }: DialogueReport): boolean {
  return transcript.some(({ event }) => event === 'typed' || event === 'sent');
}
