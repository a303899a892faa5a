import type { DialogueReport } from '../../model/report.ts';

/** The signs of the terminal report. Each stands beside a word, never for it. */
export interface Signs {
  readonly verdict: Readonly<Record<DialogueReport['verdict'], string>>;
  /** Beside what a program printed. */
  readonly bar: string;
}

const unicode: Signs = { verdict: { passed: '✓', failed: '✗', undecided: '?', skipped: '–' }, bar: '│' };
const ascii: Signs = { verdict: { passed: '+', failed: 'x', undecided: '?', skipped: '-' }, bar: '|' };

export function signsOf(options: { readonly ascii: boolean }): Signs {
  return options.ascii ? ascii : unicode;
}
