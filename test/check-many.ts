// Checks many submissions on one host, several dialogues side by side. The input is a JSON array with the words of
// each call of `check`; the output is one line of JSON for each report, in that order. Calls with the same patience must
// follow each other.
import { checkSubmissions, openHost } from '../checker/index.ts';
import { callOf } from './backstage.ts';

const words: readonly (readonly string[])[] = JSON.parse(process.argv[2] ?? '[]');
const calls = await Promise.all(words.map((each) => callOf(each, process.cwd())));
await using host = await openHost();
for (const patienceMs of new Set(calls.map((call) => call.patienceMs))) {
  const jobs = calls.filter((call) => call.patienceMs === patienceMs).flatMap((call) => call.jobs);
  for await (const event of checkSubmissions(host, jobs, { seed: 'fixed', patienceMs })) {
    if (event.kind === 'closed') console.log(JSON.stringify(event.report));
  }
}
