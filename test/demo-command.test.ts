import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { type Around, root, run, startCommand, temporary } from './checker.ts';
import { isLocated, openDemoClient } from './demo-client.ts';
import { program } from './lab.ts';
import { carrying, type Mark, marksIn, running } from './processes.ts';
import { shareOf } from './share.ts';
import { absent } from './tools.ts';
import { until } from './until.ts';

const python = { skip: absent('python3') };

/** What the tests before these left in the folder for temporary files, where they share a process. */
const before = readdirSync(temporary);

/** Starts the command, and waits until it has printed its address. */
async function startDemo(words: readonly string[] = [], around: Around = {}) {
  const started = startCommand([program, 'demo', ...words], around);
  let printed = '';
  started.subprocess.stdout.on('data', (piece: Buffer) => {
    printed += String(piece);
  });
  const address = await until('the address', () => /http:\S+/.exec(printed)?.[0]);
  return { ...started, address, printed: () => printed };
}

/** As `startDemo`, with all eight programs running. */
async function inTheMiddle(around: Around = {}) {
  const started = await startDemo([], around);
  const known = marksIn(join(root, 'demo', 'python'));
  const page = openDemoClient(started.address);
  await page.sees('the show', () => true);
  page.ask({ do: 'play' });
  const mark = await until('eight programs', () =>
    marksIn(join(root, 'demo', 'python')).find((one) => !known.includes(one) && carrying(one).length >= 8),
  );
  return { ...started, page, mark };
}

/** Waits until no process has the mark and the watchdog has ended; then the folder for temporary files must be as before. */
async function untilNothingIsLeft(t: Test, mark: Mark): Promise<void> {
  await until('the end of every process', () => carrying(mark).length === 0 && running(mark).length === 0);
  t.same(readdirSync(temporary), before);
}

const heard = shareOf('signals to a demo', ['SIGINT', 'SIGTERM', 'SIGHUP'] as const);

for (const signal of [...heard, 'SIGKILL'] as const) {
  t.test(`nothing is left of a demo after ${signal}`, python, async (t) => {
    const { subprocess, pid, page, mark } = await inTheMiddle();
    using _page = page;
    process.kill(pid, signal);
    const { exitCode, signal: by, stderr } = await subprocess;
    if (signal === 'SIGKILL') t.equal(by, signal);
    else t.same({ exitCode, stderr }, { exitCode: 0, stderr: '' });
    await until('the end of the connection', () => page.closed);
    await untilNothingIsLeft(t, mark);
  });
}

const notRoot = process.getuid?.() !== 0 && 'only root can become another user';

t.test('an ordinary user shows it too', { skip: notRoot || absent('setpriv', 'python3') }, async (t) => {
  const home = mkdtempSync(join(tmpdir(), 'alternance-nobody-'));
  t.teardown(() => rmSync(home, { recursive: true, force: true }));
  chownSync(home, 65534, 65534);
  const { subprocess, pid, page, mark } = await inTheMiddle({
    through: ['setpriv', '--reuid', '65534', '--clear-groups'],
    env: { HOME: home, TMPDIR: home },
  });
  using _page = page;
  const locked = await page.seesMoment(
    'network-network',
    'the deadlock',
    (moment) => moment.fate === 'deadlock' && isLocated(moment),
  );
  t.ok(locked.proof);
  process.kill(pid, 'SIGTERM');
  t.equal((await subprocess).exitCode, 0);
  await untilNothingIsLeft(t, mark);
});

t.test('the page is the one that was built, with nothing from elsewhere', async (t) => {
  const { subprocess, pid, address, printed } = await startDemo(['--locale', 'fr']);
  t.match(
    printed(),
    /^La démonstration est à http:\/\/127\.0\.0\.1:\d+\/\?token=[0-9a-f]{32}\nCtrl-C l’arrête/,
  );
  const page = await fetch(address);
  const text = await page.text();
  t.match(text, /<html lang="fr">/);
  t.ok(text.includes(readFileSync(join(root, 'dist', 'demo.js'), 'utf8')));
  t.notMatch(text, /(src|href)="(?!data:)/);
  process.kill(pid, 'SIGINT');
  await subprocess;
});

t.test('--open gives the address to the browser, outside of everything', async (t) => {
  const folder = t.testdir();
  const browser = join(folder, 'browser');
  writeFileSync(
    browser,
    `#!/bin/sh\nreadlink /proc/self/ns/pid >'${folder}/namespace'\necho "$1" >'${folder}/address'\n`,
  );
  chmodSync(browser, 0o755);
  const { subprocess, pid, address } = await startDemo(['--open'], { env: { BROWSER: browser } });
  await until('the browser', () => readdirSync(folder).includes('address'));
  const opened = await until('its address', () => readFileSync(join(folder, 'address'), 'utf8') || undefined);
  t.equal(opened, `${address}\n`);
  t.match(readFileSync(join(folder, 'namespace'), 'utf8'), /^pid:/);
  process.kill(pid, 'SIGINT');
  await subprocess;
  t.same(readdirSync(temporary), before);
});

t.test('where nothing can be proved, nothing is played, and the page says what to do', async (t) => {
  const { subprocess, pid, address, printed } = await startDemo([], { env: { ALTERNANCE_KERNEL: 'none' } });
  t.match(printed(), /^this system does not tell what a program waits for .*\n.*\nThe page leads to runs/);
  using page = openDemoClient(address);
  await page.sees('what is missing', ({ lost }) => lost.includes('kernel'));
  page.ask({ do: 'choose', cell: 'network-network' });
  await page.sees('the stage', ({ view }) => view === 'stage');
  t.equal(page.show?.cells['network-network']?.moment.sides.server.phase, 'off');
  process.kill(pid, 'SIGINT');
  await subprocess;
  const own = await run([program, 'demo', '--question', 'q4'], { env: { ALTERNANCE_KERNEL: 'none' } });
  t.equal(own.code, 2);
  t.match(own.stderr, /^alternance: this system does not tell/);
});

t.test('the help has examples, and a wrong word is refused in one line', async (t) => {
  const { code, stdout } = await run([program, 'demo', '--help', '--locale', 'fr']);
  t.equal(code, 0);
  t.match(stdout, 'npm run demo -- --question q4');
  const wrong = await run([program, 'demo', 'q3']);
  t.equal(wrong.code, 2);
  t.equal(wrong.stderr, 'alternance: q3: `demo` takes options only; `npm run demo -- --help` lists them\n');
});
