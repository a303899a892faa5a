import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import t from 'tap';
import type { Job } from '../checker/check/job.ts';
import { checkSubmission, checkSubmissions, explore, openHost, writeReport } from '../checker/index.ts';
import type { Report, ReportEvent } from '../checker/model/report.ts';
import { callOf } from './backstage.ts';
import { root, run } from './checker.ts';
import { shareOf } from './share.ts';
import { absent } from './tools.ts';

const skip = absent('python3');

/** The job of `check q1 --dir …`, with its quickest dialogue only. */
async function jobOf(folder: string): Promise<Job> {
  const { jobs } = await callOf(['q1', '--dir', folder, '--only', 'one-line'], root);
  const [job] = jobs;
  if (!job) throw new Error(`${folder}: no job`);
  return job;
}

const solution = join('solutions', 'q1', 'python');

t.test('one job: it is opened, each dialogue is told, and a report closes it', { skip }, async (t) => {
  await using host = await openHost();
  const events: ReportEvent[] = [];
  for await (const event of checkSubmission(host, await jobOf(solution))) events.push(event);
  t.same(
    events.map(({ kind }) => kind),
    ['opened', 'dialogue', 'closed'],
  );
  t.match(events.at(-1), {
    report: { question: 'q1', verdict: 'passed', dialogues: [{ id: 'one-line' }] },
  });
});

t.test(
  'of many copies, one names no program: each has a report, and no report is kept',
  { skip: absent('gcc') },
  async (t) => {
    await using host = await openHost();
    const folder = t.testdir();
    // In C, which starts in a tenth of the time.
    cpSync(join(root, 'solutions', 'q1', 'c'), join(folder, 'copy'), { recursive: true });
    const job = await jobOf(join(folder, 'copy'));
    const command = { kind: 'command', language: 'command', command: 'no-such-program' } as const;
    const broken: Job = {
      ...job,
      submission: { ...job.submission, name: 'broken', programs: { server: command } },
    };
    // In fours: a share of them is still many more copies than may be looked at ahead.
    const fours = Array.from({ length: 50 }, (_, number) => number);
    const played = shareOf('fours of copies', fours).flatMap((four) =>
      [0, 1, 2, 3].map((one) => 4 * four + one),
    );
    const middle = played[Math.floor(played.length / 2)];
    const copies = played.map((number) => (number === middle ? broken : job));
    let taken = 0;
    function* each() {
      for (const one of copies) {
        taken += 1;
        yield one;
      }
    }
    const reports: Pick<Report, 'verdict' | 'problem'>[] = [];
    const ahead: number[] = [];
    const kept: WeakRef<Report>[] = [];
    const failures: Report['dialogues'][number]['findings'][] = [];
    for await (const event of checkSubmissions(host, each(), { seed: 'fixed' })) {
      if (event.kind !== 'closed') continue;
      const { verdict, problem, dialogues } = event.report;
      reports.push({ verdict, ...(problem && { problem }) });
      for (const { findings } of dialogues) if (findings.length > 0) failures.push(findings);
      ahead.push(taken - reports.length);
      kept.push(new WeakRef(event.report));
    }
    t.equal(reports.length, copies.length);
    t.match(reports[copies.indexOf(broken)], {
      verdict: 'undecided',
      problem: { code: 'unusable-command', word: 'no-such-program' },
    });
    t.same(failures, []);
    t.equal(reports.filter(({ verdict }) => verdict === 'passed').length, copies.length - 1);
    t.ok(
      copies.length > 30 && Math.max(...ahead) <= host.options.cores + 1,
      'a job is looked at when its turn comes',
    );
    global.gc?.();
    if (global.gc) t.ok(kept.filter((one) => one.deref()).length <= 5, 'reports are let go');
  },
);

t.test('every report says why a job could not be played', { skip }, async (t) => {
  await using host = await openHost();
  const job = await jobOf(solution);
  const command = { kind: 'command', language: 'command', command: 'no-such-program' } as const;
  const broken = { ...job, submission: { ...job.submission, programs: { server: command } } };
  const textOf = async (name: 'terminal' | 'json', options: { locale?: 'fr'; plain?: true } = {}) => {
    let text = '';
    for await (const piece of writeReport(name, checkSubmissions(host, [broken]), options)) text += piece;
    return text.replace(/\s+/g, ' ');
  };
  const why = '--server no-such-program: there is no program no-such-program; check its name or its path';
  t.match(await textOf('terminal'), `1 dialogue was not played: ${why}`);
  t.match(await textOf('terminal', { plain: true }), why);
  t.match(await textOf('terminal', { locale: 'fr' }), /1 dialogue n’a pas été joué : --server/);
  const [report] = JSON.parse(await textOf('json')).reports;
  t.match(report, { verdict: 'undecided', problem: { code: 'unusable-command', message: why } });
});

t.test('a question without a rule has nothing to explore, and its report says so', { skip }, async (t) => {
  const { jobs } = await callOf(['--lab', join('fixtures', 'labs', 'echo'), '--solution'], root);
  await using host = await openHost();
  const reports: Report[] = [];
  for await (const event of explore(host, jobs, { count: 2 }))
    if (event.kind === 'closed') reports.push(event.report);
  t.ok(reports.length > 0);
  for (const { question, verdict, problem, dialogues } of reports) {
    t.match(
      { verdict, problem },
      { verdict: 'undecided', problem: { code: 'nothing-to-explore', question } },
    );
    t.same(dialogues, []);
  }
});

t.test('every trouble with a submission is in its report', { skip }, async (t) => {
  await using host = await openHost();
  const job = await jobOf(solution);
  const source = (file: string) => ({ kind: 'source', language: 'python', file }) as const;
  const gone = { server: source('/nowhere/server.py') };
  const closedOf = async (one: Job) => {
    for await (const event of checkSubmission(host, one)) if (event.kind === 'closed') return event.report;
    return undefined;
  };
  const submission = { ...job.submission, programs: gone };
  const sources = { ...job.sources, submission };
  t.match(await closedOf({ ...job, submission, sources }), {
    verdict: 'undecided',
    problem: { code: 'checker-fault' },
  });
  t.match(await closedOf({ ...job, missing: ['server'] }), {
    verdict: 'failed',
    dialogues: [{ findings: [{ code: 'not-found' }] }],
  });
  t.match(await closedOf(job), { verdict: 'passed' }, 'the next one is checked all the same');
});

t.test(
  'a run that is broken off reports unplayed dialogues as skipped, and leaves nothing on stage',
  { skip },
  async (t) => {
    await using host = await openHost();
    const job = await jobOf(solution);
    const breaking = new AbortController();
    const verdicts: string[] = [];
    const events = checkSubmissions(host, [job, job, job], {
      signal: breaking.signal,
      onPlay: () => breaking.abort(),
    });
    for await (const event of events) if (event.kind === 'closed') verdicts.push(event.report.verdict);
    t.same(verdicts, ['undecided', 'undecided', 'undecided']);
  },
);

t.test('a process that the caller itself started survives the disposal of the host', async (t) => {
  const child = execa('cat', { stdin: 'pipe', buffer: false });
  {
    await using host = await openHost();
    t.ok(host.conditions);
  }
  t.equal(child.exitCode, null);
  child.stdin.end();
  t.equal((await child).exitCode, 0);
});

t.test('the events can be written as a report', { skip }, async (t) => {
  await using host = await openHost();
  let text = '';
  for await (const piece of writeReport('terminal', checkSubmissions(host, [await jobOf(solution)])))
    text += piece;
  t.match(text, /^q1 · Python · solutions\/q1\/python\n/);
  t.match(text, /✓ q1 {2}passed/);
});

t.test('the example of checker/README.md runs as it is printed', { skip }, async (t) => {
  const page = readFileSync(join(root, 'checker', 'README.md'), 'utf8');
  const [, example = ''] = /```js\n(.*?)```/s.exec(page) ?? [];
  const { stdout, code } = await run(['node', '--input-type=module', '--eval', example]);
  t.equal(code, 0);
  t.match(stdout, /^solutions\/q1\/python passed 20\/20$/m);
});
