// A program is the same program however it was named: a file, a command, a script, a version manager's shim, `make`.
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import t, { type Test } from 'tap';
import { shareOf } from '../../test/share.ts';
import { prepare } from './prepare.ts';
import { talk, talkers } from './talk.sample.ts';

const cache = t.testdir();
const { PATH = '' } = process.env;

const interpreters = {
  python3: 'talker.py',
  node: 'talker.js',
  perl: 'talker.pl',
  ruby: 'talker.rb',
} as const;

for (const [interpreter, name] of shareOf('interpreters', Object.entries(interpreters), ([name]) => name)) {
  t.test(`${name} shows each line at once, however it is named`, async (t) => {
    const path = await pathOf(interpreter);
    if (!path) return void t.plan(0, `${interpreter} is not installed`);
    const folder = t.testdir({
      [name]: talkers[name] ?? '',
      'run.sh': `#!/bin/sh\ncd "$(dirname "$0")" && exec ${interpreter} ${name}\n`,
      Makefile: `run:\n\t@${interpreter} ${name}\n`,
      shims: { [interpreter]: `#!/usr/bin/env bash\nset -e\nexec "${path}" "$@"\n` },
    });
    for (const script of ['run.sh', join('shims', interpreter)]) chmodSync(join(folder, script), 0o755);
    const shims = `${join(folder, 'shims')}:${PATH}`;
    t.equal(await heard(t, `${interpreter} ${name}`, { folder }), whole);
    t.equal(await heard(t, `${path} ${name}`, { folder }), whole);
    t.equal(await heard(t, 'sh run.sh', { folder }), whole);
    t.equal(await heard(t, './run.sh', { folder }), whole);
    t.equal(await heard(t, `${interpreter} ${name}`, { folder, PATH: shims }), whole);
    if (await pathOf('make')) t.equal(await heard(t, 'make run', { folder }), whole);
  });
}

t.test('a compiled program, and one that a script in another language starts', async (t) => {
  if (!(await pathOf('gcc'))) return void t.plan(0, 'gcc is not installed');
  const folder = t.testdir({ 'talker.c': talkers['talker.c'] ?? '', 'run.py': startsTalker });
  await execa('gcc', ['-o', 'talker', 'talker.c'], { cwd: folder });
  t.equal(await heard(t, './talker', { folder }), whole);
  if (await pathOf('python3')) t.equal(await heard(t, 'python3 run.py', { folder }), whole);
});

t.test('the machine does not decide how a program shows its lines', async (t) => {
  const folder = t.testdir({
    'talker.py': talkers['talker.py'] ?? '',
    'talker.rb': talkers['talker.rb'] ?? '',
  });
  const disturbing = {
    PYTHONUNBUFFERED: '',
    PYTHONINSPECT: '1',
    RUBYOPT: '-W0',
    LD_PRELOAD: '',
    LC_ALL: 'C',
  };
  for (const [interpreter, name] of [
    ['python3', 'talker.py'],
    ['ruby', 'talker.rb'],
  ] as const) {
    if (await pathOf(interpreter))
      t.equal(await heard(t, `${interpreter} ${name}`, { folder, ...disturbing }), whole);
  }
});

const whole = 'hé ? got é bonjour fin';

const startsTalker = `import subprocess
subprocess.run(['./talker'])
`;

interface HeardOptions extends Readonly<Record<string, string>> {
  readonly folder: string;
}

/** What a command is heard to say, with these variables in place of the machine's. */
async function heard(t: Test, command: string, { folder, ...variables }: HeardOptions): Promise<string> {
  const prepared = await prepare(
    { kind: 'command', language: 'command', command },
    {
      environment: { ...process.env, ...variables },
      cacheFolder: async () => cache,
      node: process.execPath,
      nodeVersion: process.versions.node,
      folder,
    },
  );
  t.equal(prepared.kind, 'ready', command);
  return prepared.kind === 'ready' ? talk(prepared) : prepared.kind;
}

async function pathOf(tool: string): Promise<string | undefined> {
  const { stdout, failed } = await execa('sh', ['-c', `command -v ${tool}`], { reject: false });
  return failed ? undefined : stdout;
}
