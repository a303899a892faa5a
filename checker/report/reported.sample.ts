import { sampleFinding } from '../model/finding.sample.ts';
import { findingCodes } from '../model/finding.ts';
import type { DialogueReport, ReportEvent } from '../model/report.ts';
import type { ReporterOptions } from './content/reporter.ts';
import { altered, crash, deadlock, dialogue } from './report.sample.ts';
import { type ReporterName, reporters } from './reporters.ts';
import { plainPaint } from './text/paint.ts';

const plain: ReporterOptions = {
  locale: 'en',
  paint: plainPaint,
  width: 80,
  verbose: false,
  ascii: false,
  plain: false,
  at: new Date('2026-10-08T09:30:00Z'),
  page: async () => ({ style: '', script: '' }),
};

/** What a reporter makes of a run, as one text. */
export async function report(
  name: ReporterName,
  events: AsyncIterable<ReportEvent>,
  more: Partial<ReporterOptions> = {},
) {
  const reporter = await reporters[name]();
  const texts: string[] = [];
  for await (const text of reporter(events, { ...plain, ...more })) {
    texts.push(text);
  }
  return texts.join('');
}

/** A dialogue with each finding there is, and of each verdict. */
export const everything = (): readonly DialogueReport[] => [
  dialogue('one'),
  ...findingCodes.map((code) => dialogue(code, { findings: [sampleFinding(code)] })),
  dialogue('deadlock', { findings: [deadlock, altered] }),
  dialogue('crash', { findings: [crash], level: 'robust' }),
  dialogue('busy', { findings: [sampleFinding('busy')], verdict: 'undecided' }),
  dialogue('unplayed', { verdict: 'skipped' }),
];
