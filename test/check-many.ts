import { checkSubmissions, openHost } from '../checker/index.ts';
import type { Report } from '../checker/model/report.ts';
import { callOf } from './backstage.ts';
import { environmentOf, root } from './checker.ts';

/**
 * Checks many submissions on one host, several dialogues side by side: each call has the words of `check`. The reports
 * come in that order. Calls with the same patience must follow each other.
 */
export async function* checkMany(words: readonly (readonly string[])[]): AsyncGenerator<Report> {
  const calls = await Promise.all(words.map((each) => callOf(each, root)));
  await using host = await openHost({ environment: environmentOf({}), folder: root });
  for (const patienceMs of new Set(calls.map((call) => call.patienceMs))) {
    const jobs = calls.filter((call) => call.patienceMs === patienceMs).flatMap((call) => call.jobs);
    for await (const event of checkSubmissions(host, jobs, { seed: 'fixed', patienceMs })) {
      if (event.kind === 'closed') yield event.report;
    }
  }
}
