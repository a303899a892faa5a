import { once } from 'node:events';
import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import t from 'tap';
import { run, temporary } from './checker.ts';
import { program } from './lab.ts';

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
  const folder = join(mkdtempSync(join(temporary, 'path-')), 'bin');
  mkdirSync(folder);
  symlinkSync(process.execPath, join(folder, 'node'));
  symlinkSync('/bin/sh', join(folder, 'sh'));
  const { code, stdout } = await run([program, 'doctor'], { env: { PATH: folder, LANG: 'fr_FR.UTF-8' } });
  t.equal(code, 1);
  t.match(stdout, /^✗ python3 {4}introuvable$/m);
  t.match(stdout, /^\d choses? empêche(nt)? de vérifier des programmes\s: python3(, .*)?\.$/m);
});

t.test('the doctor names who holds the port, and what that prevents', async (t) => {
  const server = createServer().listen(8080, '127.0.0.1');
  t.teardown(() => server.close());
  const listening = await once(server, 'listening').then(
    () => true,
    () => false,
  );
  // Another program may have it already: then that one is named, as far as this user may know it.
  const holder = listening ? `[^]*\\(process\\s+${process.pid}\\)` : '';
  const { stdout } = await run([program, 'doctor'], { env: { LANG: 'C.UTF-8' } });
  t.match(stdout, new RegExp(`^[!✗] port 8080 {2}in use by ${holder}`, 'm'));
  const shared = await run([program, 'doctor'], { env: { ALTERNANCE_NETWORK: 'shared', LANG: 'C.UTF-8' } });
  t.equal(shared.code, 1);
  t.match(shared.stdout, /Programs that do not take a port as an argument cannot be\s+checked/);
});
