import type { PublishedMeeting } from './published-matrix.ts';

/** Meetings by how they ended. */
export type Tally = Readonly<Record<'count' | 'passed' | 'failed' | 'undecided' | 'left', number>>;

/** Counts planned meetings by how they ended; `left` are not played yet. */
export function tallyOf(meetings: readonly Pick<PublishedMeeting, 'meeting'>[]): Tally {
  const of = (verdict: string | undefined) =>
    meetings.filter(({ meeting }) => meeting?.verdict === verdict).length;
  return {
    count: meetings.length,
    ...{ passed: of('passed'), failed: of('failed'), undecided: of('undecided'), left: of(undefined) },
  };
}
