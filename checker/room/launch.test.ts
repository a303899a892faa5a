import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import t from 'tap';
import { launch, runToEnd } from './launch.ts';

const environment = { PATH: process.env.PATH };
const limitMs = 60_000;

t.test('a process gets the given environment, and nothing of the checker’s own', async (t) => {
  process.env.OF_THE_CHECKER = 'yes';
  const { stdout } = await runToEnd(['env'], { environment: { ...environment, LAB: 'q3' }, limitMs });
  t.match(stdout, /^LAB=q3$/m);
  t.notMatch(stdout, 'OF_THE_CHECKER');
});

t.test('a command that runs to its end has an empty stdin', async (t) => {
  t.match(await runToEnd(['cat'], { environment, limitMs }), { end: { kind: 'exited', code: 0 }, shown: '' });
});

t.test('a command runs in its folder, and both of its screens are kept', async (t) => {
  const folder = t.testdir();
  const ran = await runToEnd(['sh', '-c', 'pwd; pwd >&2; exit 3'], { environment, folder, limitMs });
  t.match(ran, { end: { kind: 'exited', code: 3 }, stdout: folder, problem: /exit code 3/ });
  t.same(ran.shown.split('\n'), [folder, folder]);
});

t.test('a command that exceeds its limit is killed', async (t) => {
  const ran = await runToEnd(['sleep', '1000'], { environment, limitMs: 10 });
  t.match(ran, { end: { kind: 'killed', signal: 'SIGKILL' }, problem: /timed out after 10 milliseconds/ });
});

t.test('a process that cannot be started has the reason as its end', async (t) => {
  const absent = await runToEnd(['no-such-program'], { environment, limitMs });
  t.match(absent, { end: { kind: 'not-started', reason: { code: 'ENOENT' } }, problem: /ENOENT/ });
  const { pid, end } = launch(['/dev/null'], { environment });
  t.equal(pid, undefined);
  t.match(await end, { kind: 'not-started', reason: { code: 'EACCES' } });
});

t.test('a process can be written to, and a write after its end does no harm', async (t) => {
  const { stdin, stdout, stderr, end } = launch(['sh', '-c', 'read line; echo "$line"; echo no >&2'], {
    environment,
    screens: 'stdout',
  });
  stdin.write('bonjour\n');
  t.same(await Promise.all([text(stdout), text(stderr)]), ['bonjour\n', '']);
  t.same(await end, { kind: 'exited', code: 0 });
  stdin.write('one more\n');
});

t.test(
  'a process with a group of its own leads it, and keeps the descriptors that it is given',
  async (t) => {
    const kept = openSync(join(t.testdir({ kept: 'kept' }), 'kept'), 'r');
    const { stdout } = launch(['sh', '-c', 'kill -s 0 -- "-$$" && cat <&3'], {
      environment,
      group: 'own',
      descriptors: [kept],
    });
    t.equal(await text(stdout), 'kept');
    closeSync(kept);
  },
);
