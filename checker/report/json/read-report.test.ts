import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import t from 'tap';
import { shareOf } from '../../../test/share.ts';
import { CheckerFault } from '../../model/fault.ts';
import { holdsAlways } from '../../model/holds-always.sample.ts';
import { locales } from '../../model/locale.ts';
import type { Problem } from '../../model/problem.ts';
import type { DialogueReport } from '../../model/report.ts';
import { tellRun } from '../content/tell-run.ts';
import { dialogueReports, fuzzed } from '../fuzz.sample.ts';
import { run } from '../report.sample.ts';
import { everything, report } from '../reported.sample.ts';
import { readReport } from './read-report.ts';
import { ReportError, type ReportProblem } from './report-error.ts';

/** One of them has half a character on its screen, which is not kept. */
const dialogues = everything().filter(({ id }) => id !== 'crash');
const text = await report('json', run(dialogues));

/** Why a text cannot be read. */
function problemOf(given: string): ReportProblem | undefined {
  try {
    readReport(given);
  } catch (error) {
    if (error instanceof ReportError) return error.problem;
    throw error;
  }
  return undefined;
}

t.test('a report that is read back is told by every reporter as the run itself', async (t) => {
  const names = [
    ...(['json', 'terminal', 'html', 'tap', 'junit'] as const),
    ...(['markdown', 'gradescope', 'classroom', 'vpl'] as const),
  ];
  const all = locales.flatMap((locale) => names.map((name) => ({ name, locale })));
  for (const { name, locale } of shareOf('reporters', all, (one) => `${one.name} ${one.locale}`))
    t.equal(
      await report(name, tellRun(readReport(text)), { locale }),
      await report(name, run(dialogues), { locale }),
      `${name}, ${locale}`,
    );
});

t.test('why a submission could not be played is read back too', async (t) => {
  const problems: readonly Problem[] = [
    { code: 'missing-tool', tool: 'gcc', program: 'server.c', fix: 'sudo apt install gcc' },
    { code: 'port-held', port: 8080, holder: { pid: 7, command: 'nginx' } },
    { code: 'port-held', port: 8080, holder: undefined },
    { code: 'unusable-command', role: 'server', command: './s', word: './s', why: 'missing' },
    { code: 'nothing-to-explore', question: 'echo' },
    { code: 'no-build-folder', folders: ['/tmp'] },
    { code: 'build-folder-noexec', folder: '/tmp' },
    { code: 'few-descriptors', limit: 30, least: 43 },
    { code: 'few-processes', free: 3, least: 8 },
    { code: 'no-terminal', device: '/dev/ptmx' },
    { code: 'no-sandbox', why: 'missing', said: 'bwrap' },
    { code: 'long-line', bytes: 5000, most: 4095 },
    { code: 'exhausted', lack: 'limit', what: 'EMFILE: too many open files' },
    {
      code: 'broken-tool',
      tool: '/usr/bin/gcc',
      program: 'server.c',
      said: 'cc1: out of memory',
      lack: 'memory',
      fix: 'npm ci',
    },
    { code: 'checker-fault', fault: new CheckerFault('the disk is full') },
  ];
  for (const problem of problems) {
    const [first] = readReport(text).reports;
    if (!first) throw new RangeError('there is a report');
    const whole = { ...readReport(text), reports: [{ ...first, problem }] };
    const written = await report('json', tellRun(whole));
    t.same(readReport(written).reports[0]?.problem, problem);
    const { code, message } = JSON.parse(written).reports[0].problem;
    const earlier = JSON.parse(written);
    earlier.reports[0].problem = { code, message };
    t.same(problemOf(JSON.stringify(earlier)), { code: 'keeps-too-little' });
  }
});

t.test('whatever is reported is read back', async (t) => {
  const runs = fc.array(dialogueReports, { minLength: 1, maxLength: 3 });
  const isReadBack = fc.asyncProperty(runs, async (dialogues) => {
    const written = await report('json', run(wholeCharacters(dialogues)));
    if ((await report('json', tellRun(readReport(written)))) !== written) throw new Error(written);
  });
  await holdsAlways(t, isReadBack, fuzzed(30));
});

/** Half a character cannot be written in UTF-8, so it is not kept. */
function wholeCharacters(reports: readonly DialogueReport[]): readonly DialogueReport[] {
  return JSON.parse(JSON.stringify(reports).replace(/\\ud[89a-f][0-9a-f]{2}/g, '\ufffd'));
}

t.test('what is no report is told from a report that is not whole', async (t) => {
  const changed = (change: (whole: Record<string, unknown>) => void) => {
    const whole = JSON.parse(text);
    change(whole);
    return problemOf(JSON.stringify(whole));
  };
  t.same(problemOf(''), { code: 'not-json' });
  t.same(problemOf('server.py'), { code: 'not-json' });
  t.same(problemOf(text.slice(0, text.length / 2)), { code: 'cut-off' });
  t.same(problemOf('[]'), { code: 'no-report' });
  t.same(problemOf('{ "name": "alternance" }'), { code: 'no-report' });
  t.same(
    changed((whole) => Object.assign(whole, { version: 2 })),
    { code: 'other-version', version: '2' },
  );
  t.same(
    changed((whole) => Object.assign(whole, { reports: [{}] })),
    { code: 'damaged', at: 'reports/0' },
  );
  const first = (whole: { reports?: unknown }) =>
    (whole.reports as { dialogues: object[] }[])[0]?.dialogues[0];
  t.same(
    changed((whole) =>
      Object.assign(first(whole) ?? {}, {
        transcript: [{ ms: 0, step: 0, actor: 'server', event: 'typed' }],
      }),
    ),
    { code: 'damaged', at: 'reports/0/dialogues/0/transcript/0' },
  );
  t.same(
    changed((whole) => Object.assign(first(whole) ?? {}, { source: undefined })),
    { code: 'keeps-too-little' },
  );
});

t.test('a finding at a step that is not told is damage', async (t) => {
  const whole = JSON.parse(text);
  const place = dialogues.findIndex(({ id }) => id === 'deadlock');
  whole.reports[0].dialogues[place].story = [];
  const at = `reports/0/dialogues/${place}/findings/0/step`;
  t.same(problemOf(JSON.stringify(whole)), { code: 'damaged', at });
});

t.test('the reports of earlier versions of the checker are still what the schema says', async (t) => {
  const file = new URL('../../../fixtures/reports/deadlock.json', import.meta.url);
  t.equal(readReport(await readFile(file, 'utf8')).reports.length, 1);
});
