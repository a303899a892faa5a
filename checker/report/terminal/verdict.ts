import type { DialogueReport } from '../../model/report.ts';
import type { Paint } from '../text/paint.ts';

/** A text, and the same text painted. The width is measured on the plain text. */
export interface Coloured {
  readonly plain: string;
  readonly painted: string;
}

/** Paints a text in the colour of a verdict. The verdict's word and sign say the same without colour. */
export function paintVerdict(
  { paint }: { readonly paint: Paint },
  verdict: DialogueReport['verdict'],
): (text: string) => string {
  const colours = { passed: paint.green, failed: paint.red, undecided: paint.yellow, skipped: paint.dim };
  return colours[verdict];
}
