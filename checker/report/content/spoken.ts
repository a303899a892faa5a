import type { DialogueReport } from '../../model/report.ts';

/** Something was typed or sent, so that the seed made a difference. */
export function hasText({ transcript }: DialogueReport): boolean {
  return transcript.some(({ event }) => event === 'typed' || event === 'sent');
}
