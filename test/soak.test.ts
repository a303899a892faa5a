import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import t from 'tap';
import { root, run, startCommand, temporary } from './checker.ts';
import { carrying } from './processes.ts';
import { readSoakArguments } from './soak/soak-arguments.ts';
import { absent } from './tools.ts';
import { until } from './until.ts';

const soak = [process.execPath, '--import=tsx', join(root, 'test', 'soak', 'soak.ts')];
const lightly = ['--busy', '1', '--memory', '10', '--seed', 'test'];
/** For what differs without any load: one process of it, which has to end with the others. */
const idly = ['--busy', '1', '--memory', '0', '--no-disk', '--seed', 'test'];
const python = { skip: absent('python3') };

/** Works in the first room, whose number is in its mark; after that it withholds what it must show. */
const fickle = `import os, socket, sys
works = '/1/' in os.environ['ALTERNANCE_RUN']
listener = socket.create_server(('', int(sys.argv[1]) if sys.argv[1:] else 8080))
client, _ = listener.accept()
for line in client.makefile(encoding='utf-8'):
    if works:
        print(line, end='')
`;

t.test('on a busy machine, verdicts are the same', python, async (t) => {
  const named = ['--named', 'q1/shows-bytes', '--named', 'q3/keyboard-in-place-of-network'];
  const { code, stdout, stderr } = await run([...soak, '2', ...named, ...lightly]);
  t.match(stdout, /^4 plays in 2 rounds, 0 differences, \d+ s .*; with 1 busy loop, 10 MB of memory .*\n$/);
  t.match(stdout, /memory \d+ MB.* at the beginning, \d+ MB.* at the end\n$/);
  t.match(stderr, /^round 2: 4 of 4 plays, 0 differences, .* 0 s left, /m);
  t.equal(code, 0);
});

t.test(
  'a verdict that differs is printed with both transcripts, and Ctrl-C leaves nothing',
  python,
  async (t) => {
    const about = JSON.stringify({
      change: 'x',
      code: 'line-missing',
      dialogue: 'one-line',
      level: 'required',
    });
    const zoo = t.testdir({ q1: { fickle: { 'about.json': about, 'server.py': fickle } } });
    const { subprocess, pid } = startCommand([...soak, '1000', '--zoo', zoo, '--named', 'q1/', ...idly]);
    let printed = '';
    subprocess.stdout.on('data', (piece) => {
      printed += piece;
    });
    await until('the second round', () => printed.includes('Round 2'));
    process.kill(pid, 'SIGINT');
    const { exitCode, stdout } = await subprocess;
    const [heading = '', first = '', second = ''] = stdout.split(/^### Round /m);
    t.match(heading, /^## .*fickle · one-line: round 2 differs\n/);
    t.match(first, /^1, seed test-1\n[\s\S]*held: 'passed'[\s\S]*server {2}showed bonjour \d{4}/);
    t.match(second, /^2, seed test-2\n[\s\S]*line-missing of server \(at-rest\)[\s\S]*sent bonjour \d{4}⏎\n/);
    t.match(stdout, /^\d+ plays in \d+ rounds, \d+ differences?, .*\n$/m);
    t.equal(exitCode, 1);
    t.same(
      readdirSync(temporary).filter((name) => name.startsWith('alternance-soak-')),
      [],
    );
    t.same(carrying(`TMPDIR=${temporary}`), []);
  },
);

t.test('a soak, which lasts for hours, loads no tap, which ends a process after its time', async (t) => {
  const entryPoints = ['soak.ts', 'cohort/cohort-soak.ts'].map((file) => join(root, 'test', 'soak', file));
  const { metafile } = await build({
    entryPoints,
    ...{ bundle: true, write: false, outdir: 'none', metafile: true },
    ...{ platform: 'node', format: 'esm', packages: 'external', logLevel: 'error' },
  });
  const loaded = Object.values(metafile.inputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  t.ok(loaded.includes('execa'));
  t.notOk(loaded.includes('tap'));
});

t.test('an unusable call is refused in one line', async (t) => {
  t.throws(() => readSoakArguments(['--bsy', '3'], ''), { message: /^--bsy: .*--busy.*$/ });
  t.throws(() => readSoakArguments(['0'], ''), { message: /^ROUNDS 0: .*$/ });
  t.match(readSoakArguments(['--plays', '7', '--no-disk'], 'x'), { plays: 7, disk: false, seed: 'x' });
  const named = ['--named', 'q1/', '--named', 'q3/right'];
  t.match(readSoakArguments(named, 'x'), { named: ['q1/', 'q3/right'] });
});
