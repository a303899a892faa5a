import { join } from 'node:path';
import t from 'tap';
import { createBlame } from '../checker/check/blame.ts';
import { openRun } from '../checker/check/check-run.ts';
import { openHost } from '../checker/index.ts';
import type { Finding } from '../checker/model/finding.ts';
import type { DialogueReport } from '../checker/model/report.ts';
import { callOf } from './backstage.ts';
import { root } from './checker.ts';

const folder = join('fixtures', 'submissions', 'q3', 'both-read-first');

/** The finding of a deadlock after blame was asked for in a run with this signal. */
async function blamedUnder(signal: AbortSignal): Promise<Finding | undefined> {
  await using host = await openHost();
  const words = ['q3', '--dir', folder, '--only', 'client-first'];
  const { jobs } = await callOf(words, root);
  const { dialogues = [], sources } = jobs[0] ?? {};
  const [dialogue] = dialogues;
  if (!dialogue || !sources) throw new Error(`${folder} has no dialogue to play`);
  const finding: Finding = { code: 'deadlock', actors: ['server', 'client'], decided: 'at-rest', where: [] };
  const { id, title, file, source, level, cast } = dialogue;
  const report: DialogueReport = {
    ...{ id, title, file, source, level, cast, verdict: 'failed', ms: 0 },
    ...{
      points: { earned: 0, possible: 1 },
      findings: [finding],
      observations: [],
      transcript: [],
      story: [],
    },
  };
  const run = openRun(host, { seed: 'fixed', signal });
  const blame = createBlame(run, new Map());
  const { findings } = await blame(report, { goal: 'explanation', dialogue, sources, seed: 'fixed' });
  return findings[0];
}

t.test('the solution takes each side in turn, and shows which program fails', async (t) => {
  t.same((await blamedUnder(new AbortController().signal))?.fault, ['client']);
});

t.test('a blame that is broken off names no program', async (t) => {
  const finding = await blamedUnder(AbortSignal.abort());
  t.equal(finding?.code, 'deadlock');
  t.notOk(finding && 'fault' in finding);
});
