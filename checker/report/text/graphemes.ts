/**
 * The characters of a text as a person counts them: an emoji, or a letter with its accents, is one. ASCII needs no
 * segmenter, and creating one takes 9 ms.
 */
export function graphemesOf(text: string): Iterable<string> {
  return /^[\x20-\x7e]*$/.test(text) ? text : segmentsOf(text);
}

let segmenter: Intl.Segmenter | undefined;

function* segmentsOf(text: string): Generator<string> {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(text)) yield segment;
}
