import type { LikeLines } from '../../../model/cohort/similar.ts';

/** Spans of lines in words: `3–9, 14`. */
export function spansOf(spans: readonly LikeLines['left'][]): string {
  const sorted = spans.toSorted((one, other) => one.from - other.from);
  return sorted.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** Whether a line, counted from 1, lies in one of the spans. */
export function isInside(line: number, spans: readonly LikeLines['left'][]): boolean {
  return spans.some(({ from, to }) => line >= from && line <= to);
}
