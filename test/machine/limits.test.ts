// A limit or a fault of the machine is told in one line, and costs a student no points.
import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { check, root, run, temporary } from '../checker.ts';
import { absent } from '../tools.ts';
import { isSetUp, newFolder, noGcc } from './set-up.ts';

/** A command that a user without rights runs under a limit; only root can become that user. */
const limited = (limit: string) => [
  'setpriv',
  '--reuid',
  '65533',
  '--regid',
  '65533',
  '--clear-groups',
  'prlimit',
  limit,
];
const noLimits =
  (process.getuid?.() !== 0 && 'only root can become another user') || absent('setpriv', 'prlimit');

t.test('few open files are enough, or are told in a line', { skip: absent('prlimit') }, async (t) => {
  const words = ['q3', '--solution', '--language', 'python', '--jobs', '2'];
  const few = await check(words, { through: ['prlimit', '--nofile=52'] });
  t.equal(few.code, 0, 'fewer dialogues are played side by side');
  for (const files of [20, 31, 32, 33, 36, 40, 44, 64, 200]) {
    const seen = await check([...words, '--only', 'client-first'], {
      through: ['prlimit', `--nofile=${files}`],
    });
    if (seen.code !== 0) isSetUp(t, seen, /too few|may open \d+ files here|too many open files/);
    else t.match(seen.stdout, 'passed   3 of 3', `${files} files`);
  }
});

t.test('few processes are enough, or are told in a line', { skip: noLimits }, async (t) => {
  chmodSync(temporary, 0o777);
  for (const count of [3, 12, 16, 24, 48]) {
    const seen = await check(
      ['q4', '--server', '/usr/bin/true', '--client', '/usr/bin/true', '--only', 'both-at-once'],
      {
        through: limited(`--nproc=${count}`),
        env: { HOME: '/nowhere' },
      },
    );
    if (seen.code !== 1) isSetUp(t, seen, /too few|more processes may be started here/);
    else t.match(seen.stdout, 'GUIDE.md#not-listening', `${count} processes`);
  }
});

const crashing = '#include <stdlib.h>\nint main(void) { abort(); }\n';

t.test(
  'a crash leaves no core file in the folder that was handed in',
  { skip: noGcc || absent('prlimit') },
  async (t) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'server.c'), crashing);
    for (const env of [{}, { ALTERNANCE_NETWORK: 'shared' }, { ALTERNANCE_KERNEL: 'none' }]) {
      const words = ['q1', '--dir', folder, '--only', 'one-line'];
      const { code, stdout } = await check(words, { env, through: ['prlimit', '--core=unlimited'] });
      t.equal(code, 1);
      t.match(stdout, 'SIGABRT');
      t.same(readdirSync(folder), ['server.c'], JSON.stringify(env));
    }
    const program = `import { openHost } from ${JSON.stringify(join(root, 'dist', 'index.js'))};
    import { spawnSync } from 'node:child_process';
    const host = await openHost();
    console.log(spawnSync('sh', ['-c', 'ulimit -c']).stdout.toString());
    await host[Symbol.asyncDispose]();`;
    const seen = await run(['prlimit', '--core=unlimited', 'node', '--input-type=module', '--eval', program]);
    t.equal(seen.stdout.trim(), '0', 'other programs that call the checker leave none either');
  },
);
