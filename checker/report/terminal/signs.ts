import type { DialogueReport } from '../../model/report.ts';

/** The signs of the terminal report. Each accompanies a word and never replaces it. */
export interface Signs {
  readonly verdict: Readonly<Record<DialogueReport['verdict'], string>>;
  /** Beside a dialogue that asks nothing and says what was seen. */
  readonly observed: string;
  /** The bar beside the output of a program. */
  readonly bar: string;
  readonly chart: ChartSigns;
}

/** The characters with which a sequence chart is drawn, one column each. */
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
  observed: '·',
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
  observed: '.',
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

/** The signs in Unicode or, with `ascii`, in ASCII. */
export function signsOf(options: { readonly ascii: boolean }): Signs {
  return options.ascii ? ascii : unicode;
}
