import { graphemesOf } from './graphemes.ts';
import { widthOf } from './width.ts';

/** The text cut to at most `width` columns; if it was cut, it ends with an ellipsis. */
export function shorten(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const character of graphemesOf(text)) {
    if (widthOf(kept + character) > width - 1) break;
    kept += character;
  }
  return width > 0 ? `${kept.trimEnd()}…` : '';
}
