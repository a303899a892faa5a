import { sampleFinding } from '../model/finding.sample.ts';
import { findingCodes } from '../model/finding.ts';
import type { PlayRecord } from '../model/play-record.ts';
import type { DialogueReport, ReportEvent } from '../model/report.ts';
import type { StoryLine } from '../model/story.ts';
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

/** For tests: the whole output of a reporter for a run. */
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

const student = { kind: 'student' } as const;

/** What a dialogue was played with, as far as it goes. */
const played: PlayRecord = {
  seed: '5eed.1',
  cast: { server: { kind: 'reference', language: 'python' }, client: student },
  options: { rule: 'takes turns', strict: false, port: 8080, languages: { server: 'python', client: 'c' } },
  stoppedAt: 3,
  wired: true,
  learnt: { code: 'deadlock', fault: ['client'] },
};

/** A story with each kind of step. */
const spoken: readonly StoryLine[] = [
  { line: 9, actor: 'client', verb: 'sends together', texts: ['un 12', 'deux / trois'], state: 'met' },
  { line: 10, actor: 'server', verb: 'shows', text: 'bonjour 4821', state: 'failed' },
  {
    line: 11,
    actor: 'server',
    verb: 'is waiting for',
    awaited: ['keyboard', 'client'],
    state: 'not reached',
  },
  { line: 12, actor: 'server', verb: 'is at rest', state: 'not reached' },
];

/** For tests: a dialogue for each finding code, and for each verdict. */
export const everything = (): readonly DialogueReport[] => [
  dialogue('one'),
  ...findingCodes.map((code) => dialogue(code, { findings: [sampleFinding(code)] })),
  dialogue('deadlock', { findings: [deadlock, altered] }),
  dialogue('played', { findings: [{ ...deadlock, fault: ['client'] }], story: spoken, played }),
  dialogue('repeated', { repeated: { times: 5, passed: 3, seed: '5eed.4' } }),
  dialogue('explored', { explored: { dialogues: 2, acts: 17, asked: 5 } }),
  dialogue('found', {
    findings: [altered],
    explored: { dialogues: 2, acts: 17, asked: 5, file: '# found\n' },
  }),
  dialogue('crash', { findings: [crash], level: 'robust' }),
  dialogue('busy', { findings: [sampleFinding('busy')], verdict: 'undecided' }),
  dialogue('unplayed', { verdict: 'skipped' }),
];
