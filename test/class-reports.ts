import { checkSubmissions, openHost } from '../checker/index.ts';
import type { Report } from '../checker/model/report.ts';
import { callOf } from './backstage.ts';
import { root } from './checker.ts';

/** Plays submissions of fixtures/submissions, such as `q1/shows-bytes`, and resolves to their reports. */
export async function playedReports(names: readonly string[]): Promise<readonly Report[]> {
  const calls = names.map((name) => [name.split('/')[0] ?? '', '--dir', `fixtures/submissions/${name}`]);
  const jobs = (await Promise.all(calls.map((words) => callOf(words, root)))).flatMap(({ jobs }) => jobs);
  await using host = await openHost({ folder: root });
  const reports: Report[] = [];
  for await (const event of checkSubmissions(host, jobs, { seed: 'class' })) {
    if (event.kind === 'closed') reports.push(event.report);
  }
  return reports;
}
