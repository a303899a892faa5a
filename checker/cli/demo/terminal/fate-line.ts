import type { Moment } from '../../../demo/moment.ts';
import { wasPlayed } from '../../../demo/was-played.ts';
import { shorten } from '../../../report/text/shorten.ts';
import { pad } from '../../../report/text/wrap.ts';
import type { TerminalOptions } from './terminal-view.ts';

export interface FateLineOptions extends Pick<TerminalOptions, 'paint' | 'ascii' | 't'> {
  /** The line has so many columns. */
  readonly width: number;
}

/** What has become of a pair, in a few words. A sign stands before them, since colour alone is not seen by everyone. */
export function fateLine(moment: Moment, { t, paint, ascii, width }: FateLineOptions): string {
  const line = (sign: string, words: string) => pad(shorten(`${sign} ${words}`, width), width);
  const { fate } = moment;
  switch (fate) {
    case undefined:
      return paint.dim(line(ascii ? '.' : '…', t(wasPlayed(moment) ? 'fate.pending' : 'fate.off')));
    case 'works':
    case 'free':
      return paint.bold(paint.green(line(ascii ? 'v' : '✓', t(`fate.${fate}`))));
    case 'deadlock':
      return paint.bold(paint.red(line(ascii ? 'X' : '✗', t('fate.deadlock'))));
    default:
      return paint.bold(paint.yellow(line(ascii ? '~' : '≈', t(`fate.${fate}`))));
  }
}
