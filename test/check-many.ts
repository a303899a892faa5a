// Checks many submissions in one theatre, as the command does for one, several dialogues side by side: what is given
// is a JSON array of the words of each call, what is printed is a report for each, in that order, a line of JSON each.
import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '../checker/cli/arguments.ts';
import { undertakingsOf } from '../checker/cli/undertakings.ts';
import { sayIn } from '../checker/cli/words/say.ts';
import { check } from '../checker/stage/check.ts';
import { languages } from '../checker/stage/languages.ts';
import { openTheatre } from '../checker/stage/theatre.ts';

const root = process.cwd();
const calls: readonly (readonly string[])[] = JSON.parse(process.argv[2] ?? '[]');
const say = sayIn('en');
const choices = { languages: Object.keys(languages), reports: ['json'] };
const asked = calls.map((words) => readArguments(words, choices, say));
const undertakings = await Promise.all(asked.map((one) => undertakingsOf(one, { root, cwd: root, say })));
await using theatre = await openTheatre({
  pid: process.pid,
  architecture: process.arch,
  now: () => performance.now(),
  root,
  environment: process.env,
  mark: randomUUID(),
  useKernel: true,
  useNetworks: true,
});
const events = check(theatre, undertakings.flat(), {
  seed: 'fixed',
  strict: false,
  patienceMs: asked[0]?.patience ?? 5000,
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
