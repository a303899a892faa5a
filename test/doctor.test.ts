import t from 'tap';
import { run } from './checker.ts';
import { program } from './lab.ts';
import { pathOf } from './path-of.ts';

t.test('the doctor finds what is needed, and says it as data too', async (t) => {
  const { code, stdout } = await run([program, 'doctor', '--json'], { env: { LANG: 'C.UTF-8' } });
  const { version, fit, diagnoses } = JSON.parse(stdout) as {
    version: number;
    fit: boolean;
    diagnoses: readonly { subject: string; state: string; found: string; cost?: string; mend?: string }[];
  };
  t.equal(version, 1);
  t.equal(code, fit ? 0 : 1);
  t.same(
    diagnoses.find(({ subject }) => subject === 'node'),
    {
      subject: 'node',
      state: 'fine',
      found: process.versions.node,
    },
  );
  for (const { subject, state, cost, mend } of diagnoses)
    t.equal(cost !== undefined && mend !== undefined, state !== 'fine', subject);
});

t.test('the doctor ends with 1 where the lab’s own language is missing', async (t) => {
  const env = { PATH: pathOf('node', 'sh'), LANG: 'fr_FR.UTF-8' };
  const { code, stdout } = await run([program, 'doctor'], { env });
  t.equal(code, 1);
  t.match(stdout, /^✗ python3 +introuvable$/m);
  t.match(stdout, /^\d choses? empêche(nt)? de vérifier des programmes\s: python3(, .*)?\.$/m);
});

/** Listens on port 8080 while the doctor runs, and prints the doctor's JSON together with its own process number. */
const listener = `
const { spawnSync } = require('node:child_process');
require('node:net').createServer().listen(8080, '127.0.0.1', () => {
  const { status, stdout } = spawnSync(process.argv[1], ['doctor'], { encoding: 'utf8' });
  console.log(JSON.stringify({ pid: process.pid, status, stdout }));
  process.exit();
});`;

/** Runs a command in a network of its own, so that no other test uses that port. */
const apart =
  process.getuid?.() === 0 ? ['unshare', '--net'] : ['unshare', '--user', '--map-root-user', '--net'];

t.test('the doctor names what holds the port, and what that prevents', async (t) => {
  if ((await run([...apart, 'true'])).code !== 0)
    return void t.plan(0, 'a network of its own is not allowed here');
  const PATH = pathOf('unshare', 'node', 'sh', 'python3');
  const doctorAt = async (env: Readonly<Record<string, string>>) => {
    const { stdout } = await run([...apart, 'node', '-e', listener, program], {
      env: { PATH, LANG: 'C.UTF-8', ...env },
    });
    return JSON.parse(stdout) as { pid: number; status: number; stdout: string };
  };
  const { pid, stdout } = await doctorAt({});
  t.match(stdout, new RegExp(`^[!✗] port 8080 {2}in use by [^]*\\(process\\s+${pid}\\)`, 'm'));
  const shared = await doctorAt({ ALTERNANCE_NETWORK: 'shared' });
  t.equal(shared.status, 1);
  t.match(shared.stdout, /Programs that do not take a port as an argument cannot be\s+checked/);
});
