import type { DialogueReport } from '../../model/report.ts';

/** The signs of the terminal report. Each stands beside a word, never for it. */
export interface Signs {
  readonly verdict: Readonly<Record<DialogueReport['verdict'], string>>;
  /** Beside what a program printed. */
  readonly bar: string;
  readonly chart: ChartSigns;
}

/** What a sequence chart is drawn with, one column each. */
interface ChartSigns {
  readonly life: string;
  readonly earlier: string;
  readonly dash: string;
  readonly right: string;
  readonly left: string;
  readonly broken: string;
  /** The corners of the circle: top left, top right, bottom left, bottom right. */
  readonly corners: readonly [string, string, string, string];
}

const unicode: Signs = {
  verdict: { passed: '✓', failed: '✗', undecided: '?', skipped: '–' },
  bar: '│',
  chart: {
    life: '│',
    earlier: '⋮',
    dash: '─',
    right: '▶',
    left: '◀',
    broken: '✗',
    corners: ['╭', '╮', '╰', '╯'],
  },
};

const ascii: Signs = {
  verdict: { passed: '+', failed: 'x', undecided: '?', skipped: '-' },
  bar: '|',
  chart: {
    life: '|',
    earlier: ':',
    dash: '-',
    right: '>',
    left: '<',
    broken: 'x',
    corners: ['+', '+', '+', '+'],
  },
};

export function signsOf(options: { readonly ascii: boolean }): Signs {
  return options.ascii ? ascii : unicode;
}
