// Checks many submissions on one host, several dialogues side by side. The input is a JSON array with the words of
// each call of `check`; the output is one line of JSON for each report, in that order.
import { checkSubmissions, openHost } from '../checker/index.ts';
import { callOf } from './backstage.ts';

const words: readonly (readonly string[])[] = JSON.parse(process.argv[2] ?? '[]');
const calls = await Promise.all(words.map((each) => callOf(each, process.cwd())));
await using host = await openHost();
const jobs = calls.flatMap((call) => call.jobs);
for await (const event of checkSubmissions(host, jobs, { seed: 'fixed', patienceMs: calls[0]?.patienceMs })) {
  if (event.kind === 'closed') console.log(JSON.stringify(event.report));
}
