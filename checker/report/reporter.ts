import type { Locale } from '../explain/locale.ts';
import type { ReportEvent } from '../model/report.ts';
import type { Paint } from './paint.ts';

export interface ReporterOptions {
  readonly locale: Locale;
  readonly paint: Paint;
  /** Columns; no line is longer, unless one character is. */
  readonly width: number;
  /** Adds the whole transcript, with times. */
  readonly verbose: boolean;
  /** Signs (✓ ⏎ …) are written in ASCII. */
  readonly ascii: boolean;
  /** Sentences in place of drawings and signs, for a screen reader. */
  readonly plain: boolean;
}

/** Turns what is told while dialogues are judged into text, piece by piece. It keeps nothing between two calls. */
export type Reporter = (
  events: AsyncIterable<ReportEvent>,
  options: ReporterOptions,
) => AsyncGenerator<string, void, undefined>;
