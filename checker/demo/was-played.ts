import type { Moment } from './moment.ts';

/** Whether the programs of a moment were ever started. */
export function wasPlayed({ sides }: Moment): boolean {
  return sides.client.phase !== 'off' || sides.server.phase !== 'off';
}
