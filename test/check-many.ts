// Checks many submissions in one host, as the command does for one, several dialogues side by side: what is given
// is a JSON array of the words of each call, what is printed is a report for each, in that order, a line of JSON each.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { check } from '../checker/check/check.ts';
import { openHostHere } from '../checker/cli/process/open-host.ts';
import { callOf } from './backstage.ts';

const root = process.cwd();
const words: readonly (readonly string[])[] = JSON.parse(process.argv[2] ?? '[]');
const calls = await Promise.all(words.map((each) => callOf(each, root)));
await using host = await openHostHere(root);
const jobs = calls.flatMap((call) => call.jobs);
const events = check(host, jobs, {
  seed: 'fixed',
  strict: false,
  patienceMs: calls[0]?.patienceMs ?? 5000,
  port: undefined,
  sideBySide: host.networks ? availableParallelism() : 1,
  stubs: join(root, 'exercises'),
  tools: {
    environment: process.env,
    node: process.execPath,
    nodeVersion: process.versions.node,
    folder: root,
  },
  signal: new AbortController().signal,
  onPlay: () => undefined,
});
for await (const event of events) {
  if (event.kind === 'closed') console.log(JSON.stringify(event.report));
}
