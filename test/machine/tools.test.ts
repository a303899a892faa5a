// A limit or a fault of the machine is told in one line, and costs a student no points.
import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import t from 'tap';
import { root, run } from '../checker.ts';
import { absent } from '../tools.ts';
import { gcc, instead, isSetUp, newFolder, noGcc, play } from './set-up.ts';

t.test('an interpreter that cannot be asked is named with what it said', async (t) => {
  const folder = newFolder();
  for (const name of ['sh', 'unshare', 'true', 'cat']) symlinkSync(await fileOf(name), join(folder, name));
  symlinkSync(process.execPath, join(folder, 'node'));
  for (const [body, said] of [
    [
      'echo "pyenv: version 3.99 is not installed" >&2; exit 1',
      'python3, which does not work on this machine: pyenv: version 3.99',
    ],
    [
      'echo bonjour',
      'python3, which does not work on this machine: bonjour; install what it needs: sudo apt',
    ],
    ['kill -9 $$', /python3, which does not work on this machine: .*SIGKILL.*; free some memory/],
    ['exit 0', 'it did nothing'],
  ] as const) {
    writeFileSync(join(folder, 'python3'), `#!/bin/sh\n${body}\n`);
    chmodSync(join(folder, 'python3'), 0o755);
    const env = { PATH: folder, XDG_CACHE_HOME: join(folder, 'cache') };
    isSetUp(t, await play('python', { env }), said);
    const { code, stdout } = await run([join(root, 'bin', 'alternance'), 'doctor', '--json'], { env });
    t.equal(code, 1);
    t.equal(stateOf(stdout, 'python'), 'blocking', 'the doctor says it before');
  }
});

t.test(
  'the doctor sees a compiler that cannot build, and limits that are tight',
  { skip: noGcc || absent('prlimit') },
  async (t) => {
    const doctor = [join(root, 'bin', 'alternance'), 'doctor', '--json'];
    for (const body of [
      `exec ${gcc} -nostdinc "$@"`,
      `case $1 in --version) exec ${gcc} "$@" ;; esac; kill -9 $$`,
    ]) {
      const { stdout } = await run(doctor, instead('gcc', body));
      t.equal(stateOf(stdout, 'gcc'), 'absent', body);
    }
    const tight = await run(doctor, { through: ['prlimit', '--nofile=34'] });
    t.equal(tight.code, 1);
    t.equal(stateOf(tight.stdout, 'limits'), 'blocking');
    t.equal(stateOf((await run(doctor)).stdout, 'limits'), 'fine');
  },
);

function stateOf(json: string, subject: string): string | undefined {
  const { diagnoses } = JSON.parse(json) as { diagnoses: readonly { subject: string; state: string }[] };
  return diagnoses.find((one) => one.subject === subject)?.state;
}

async function fileOf(name: string): Promise<string> {
  return (await execa('sh', ['-c', `command -v ${name}`])).stdout;
}
