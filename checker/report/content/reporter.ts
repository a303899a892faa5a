import type { Locale } from '../../model/locale.ts';
import type { ReportEvent } from '../../model/report.ts';
import type { Paint } from '../text/paint.ts';

/** The options of every reporter; each takes those that its format needs. */
export interface ReporterOptions {
  readonly locale: Locale;
  readonly paint: Paint;
  /** The width in columns. No line is longer, unless a single character is. */
  readonly width: number;
  /** Adds the whole transcript, with times. */
  readonly verbose: boolean;
  /** Writes signs (✓ ⏎ …) in ASCII. */
  readonly ascii: boolean;
  /** Writes sentences in place of drawings and signs, for a screen reader. */
  readonly plain: boolean;
  /** The time at which the run began. */
  readonly at: Date;
  /** The least and the most marks of the course's scale, to which VPL's grade is converted. */
  readonly marks?: { readonly least: number; readonly most: number };
  /** Loads the style and the script of the HTML report; the other reporters never call it. */
  readonly page: () => Promise<PageParts>;
}

/** The style (CSS) and script (JavaScript) of the HTML report, as texts to embed. */
export interface PageParts {
  readonly style: string;
  readonly script: string;
}

/** Turns the events of a run into text, piece by piece as they come. It keeps no state between two calls. */
export type Reporter = (
  events: AsyncIterable<ReportEvent>,
  options: ReporterOptions,
) => AsyncGenerator<string, void, undefined>;
