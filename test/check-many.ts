// Checks many submissions on one host, as the command does for one, several dialogues side by side: what is given is a
// JSON array of the words of each call, what is printed is a report for each, in that order, a line of JSON each.
import { checkSubmissions, openHost } from '../checker/index.ts';
import { callOf } from './backstage.ts';

const words: readonly (readonly string[])[] = JSON.parse(process.argv[2] ?? '[]');
const calls = await Promise.all(words.map((each) => callOf(each, process.cwd())));
await using host = await openHost();
const jobs = calls.flatMap((call) => call.jobs);
for await (const event of checkSubmissions(host, jobs, { seed: 'fixed', patienceMs: calls[0]?.patienceMs })) {
  if (event.kind === 'closed') console.log(JSON.stringify(event.report));
}
