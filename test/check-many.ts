// Checks many submissions in one theatre, as the command does for one, several dialogues side by side: what is given
// is a JSON array of the words of each call, what is printed is a report for each, in that order, a line of JSON each.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { openTheatreHere } from '../checker/cli/open-theatre.ts';
import { check } from '../checker/stage/check.ts';
import { callOf } from './backstage.ts';

const root = process.cwd();
const words: readonly (readonly string[])[] = JSON.parse(process.argv[2] ?? '[]');
const calls = await Promise.all(words.map((each) => callOf(each, root)));
await using theatre = await openTheatreHere(root);
const undertakings = calls.flatMap((call) => call.undertakings);
const events = check(theatre, undertakings, {
  seed: 'fixed',
  strict: false,
  patienceMs: calls[0]?.patienceMs ?? 5000,
  port: undefined,
  jobs: theatre.networks ? availableParallelism() : 1,
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
