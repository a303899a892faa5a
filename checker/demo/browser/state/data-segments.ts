import type { Moment, WireSegment } from '../../moment.ts';

/** A segment that carries data, with its place among all segments. */
export interface DataSegment extends WireSegment {
  readonly at: number;
}

/** The segments of a moment that carry data. */
export function dataSegments({ segments }: Moment): readonly DataSegment[] {
  return segments.map((segment, at) => ({ ...segment, at })).filter(({ bytes }) => bytes > 0);
}
