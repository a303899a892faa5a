import { translator, type Words } from '../../explain/words.ts';
import type { ReporterOptions } from '../content/reporter.ts';
import { type Signs, signsOf } from './signs.ts';

/** The options that change how the terminal report looks. */
type TerminalPageOptions = Pick<
  ReporterOptions,
  'locale' | 'paint' | 'width' | 'verbose' | 'ascii' | 'plain'
>;

/** Everything the parts of the terminal report write with. */
export interface TerminalPage extends TerminalPageOptions {
  readonly t: Words;
  readonly signs: Signs;
  /** Columns before a dialogue's own lines: few on a narrow terminal. */
  readonly indent: number;
  readonly narrow: boolean;
}

/** The least width that is written for; on a narrower terminal lines are broken by the terminal itself. */
const leastWidth = 20;

/** Below this many columns what stood side by side stands one below the other. */
const narrowBelow = 60;

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
