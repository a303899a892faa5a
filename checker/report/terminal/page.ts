import { translator, type Words } from '../../explain/words.ts';
import type { ReporterOptions } from '../content/reporter.ts';
import { type Signs, signsOf } from './signs.ts';

/** The options that change how the terminal report looks. */
type TerminalPageOptions = Pick<
  ReporterOptions,
  'locale' | 'paint' | 'width' | 'verbose' | 'ascii' | 'plain'
>;

/** The options, translator and signs with which every part of the terminal report is written. */
export interface TerminalPage extends TerminalPageOptions {
  readonly t: Words;
  readonly signs: Signs;
  /** The number of columns before a dialogue's lines; smaller on a narrow terminal. */
  readonly indent: number;
  readonly narrow: boolean;
}

/** The minimum width of the report, in columns. A narrower terminal breaks the lines itself. */
const leastWidth = 20;

/** Below this width, in columns, side-by-side parts are written one below the other. */
const narrowBelow = 60;

/** The terminal page for these options. */
export function pageOf(options: TerminalPageOptions): TerminalPage {
  const width = Math.max(leastWidth, options.width);
  const narrow = width < narrowBelow;
  return {
    ...options,
    width,
    narrow,
    indent: narrow ? 2 : 5,
    t: translator(options.locale),
    signs: signsOf(options),
  };
}
