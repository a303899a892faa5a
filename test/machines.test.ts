// What can be held of the files for containers without a container: they call commands and packages that there are.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import t from 'tap';
import { parse } from 'yaml';
import { gradeOptions } from '../checker/cli/grade/grade-options.ts';
import { workerOptions } from '../checker/cli/worker/worker-options.ts';
import { languages } from '../checker/languages/languages.ts';
import { root } from './checker.ts';

const read = (name: string) => readFile(join(root, name), 'utf8');

interface Compose {
  readonly services: Readonly<Record<string, { readonly command: string | readonly string[] }>>;
  readonly secrets: object;
}

t.test('the services of compose.yaml call commands with options that there are', async (t) => {
  const { services, secrets } = parse(await read('machines/compose.yaml')) as Compose;
  t.same(Object.keys(services), ['redis', 'worker', 'grade']);
  t.same(Object.keys(secrets), ['password', 'queue']);
  for (const [name, options] of [
    ['worker', workerOptions],
    ['grade', gradeOptions],
  ] as const) {
    const [command, ...words] = services[name]?.command ?? [];
    t.equal(command, name);
    const named = words.filter((word) => word.startsWith('--')).map((word) => word.slice(2));
    t.same(
      named.filter((word) => !(word in options)),
      [],
      `${name} has no such option`,
    );
  }
});

t.test(
  'the Containerfile installs the tools of every language, and what a sandbox is made with',
  async (t) => {
    const text = await read('machines/Containerfile');
    const tools = Object.values(languages).flatMap((row) => ('tools' in row ? Object.values(row.tools) : []));
    const needed = tools.flatMap(({ packages }) => packages?.split(' ') ?? []);
    t.ok(needed.includes('python3') && needed.includes('default-jdk-headless'));
    for (const name of new Set([...needed, 'bubblewrap', 'util-linux']))
      t.match(text, new RegExp(`\\b${name}\\b`), name);
    t.match(await read('.ci/run'), /redis-server/, 'the tests have a Redis in CI');
  },
);
