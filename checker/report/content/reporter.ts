import type { Locale } from '../../model/locale.ts';
import type { ReportEvent } from '../../model/report.ts';
import type { Paint } from '../text/paint.ts';

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
  /** When the run began. */
  readonly at: Date;
  /** The marks of the course that points are turned into, where it has its own. */
  readonly marks?: { readonly least: number; readonly most: number };
  /** The style and the script of the HTML report, which alone asks for them. */
  readonly page: () => Promise<PageParts>;
}

/** Ready to be put into a page. */
export interface PageParts {
  readonly style: string;
  readonly script: string;
}

/** Turns what is told while dialogues are judged into text, piece by piece. It keeps nothing between two calls. */
export type Reporter = (
  events: AsyncIterable<ReportEvent>,
  options: ReporterOptions,
) => AsyncGenerator<string, void, undefined>;
