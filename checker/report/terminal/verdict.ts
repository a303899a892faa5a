import type { DialogueReport } from '../../model/report.ts';
import type { Paint } from '../text/paint.ts';

/** A text and the same text painted: only the first can be measured. */
export interface Coloured {
  readonly plain: string;
  readonly painted: string;
}

/** The colour of a verdict, beside its word and its sign. */
export function paintVerdict(
  { paint }: { readonly paint: Paint },
  verdict: DialogueReport['verdict'],
): (text: string) => string {
  const colours = { passed: paint.green, failed: paint.red, undecided: paint.yellow, skipped: paint.dim };
  return colours[verdict];
}
