import { widthOf } from '../report/width.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The text in at most `width` columns; where something had to be left out, it ends with an ellipsis. */
export function shorten(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (widthOf(kept + segment) > width - 1) break;
    kept += segment;
  }
  return width > 0 ? `${kept.trimEnd()}…` : '';
}
