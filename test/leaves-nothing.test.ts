import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import t, { type Test } from 'tap';
import { type Around, alternance, check, checkJson, root, startCommand, temporary } from './checker.ts';
import { carrying, type Mark, marksIn, running } from './processes.ts';
import { shareOf } from './share.ts';
import { absent } from './tools.ts';
import { until } from './until.ts';

/** What the tests before these left in the folder for temporary files, where they share a process. */
const before = readdirSync(temporary);

/** Starts four sleepers, three of them in daemons, and is then a parent that ignores signals and never rests. */
const stubborn = `trap '' HUP INT TERM
setsid sleep 1000 & (setsid sh -c 'sleep 1000 & sleep 1000' &)
while :; do sleep 1000; done`;

/** Plays the first dialogue properly, and is stubborn in the second: its mark has the number of its room. */
const stubbornLater = `case $ALTERNANCE_RUN in */1/*) exec python3 ${root}/solutions/q1/python/server.py ;; esac
${stubborn}`;

const words = ['q1', '--level', 'required', '--jobs', '1', '--patience', '3600000'];

/** Starts a run in a folder, and waits until the stubborn program and its four sleepers are running. */
async function inTheMiddle(
  folder: string,
  { server, more = [], ...around }: { server: string; more?: readonly string[] } & Omit<Around, 'cwd'>,
) {
  const started = startCommand(alternance([...words, ...more, '--server', server]), {
    ...around,
    cwd: folder,
  });
  const mark = await until('the four sleepers', () => {
    const sleepers = running('sleep\u00001000');
    return marksIn(folder).find((each) => carrying(each).filter((pid) => sleepers.includes(pid)).length >= 4);
  });
  return { ...started, mark };
}

/**
 * Waits until no process has the mark and the watchdog has ended; then the folder for temporary files must be as before.
 */
async function untilNothingIsLeft(t: Test, mark: Mark): Promise<void> {
  await until('the end of every process', () => carrying(mark).length === 0 && running(mark).length === 0);
  t.same(readdirSync(temporary), before);
}

t.test('nothing is left after a run, whatever the programs did to stay', async (t) => {
  for (const env of [
    {},
    { ALTERNANCE_NETWORK: 'shared' },
    { ALTERNANCE_ROOMS: 'shared' },
    { ALTERNANCE_KERNEL: 'none' },
  ]) {
    const folder = t.testdir();
    const server = `echo "$ALTERNANCE_RUN"; setsid sleep 1000 & (setsid sh -c 'sleep 1000 & sleep 1000' &) ; exit 3`;
    const { code, report } = await checkJson(
      ['q1', '--only', 'one-line', '--patience', '100', '--server', server],
      {
        cwd: folder,
        env,
      },
    );
    t.equal(code, 1);
    const { rest, network, processes } = report.conditions;
    t.equal(rest, env.ALTERNANCE_KERNEL ? 'patience' : 'proof');
    if (env.ALTERNANCE_NETWORK || env.ALTERNANCE_KERNEL) t.equal(network, 'shared');
    if (env.ALTERNANCE_ROOMS || env.ALTERNANCE_KERNEL) t.equal(processes, 'shared');
    const [mark] = /[0-9a-f-]{36}(?=\/1\/server)/.exec(JSON.stringify(report)) ?? [];
    t.ok(mark);
    t.same(carrying(`ALTERNANCE_RUN=${mark}`), [], JSON.stringify(env));
    t.same(readdirSync(temporary), before);
  }
});

t.test('nothing is left after a run, not even a process that emptied its environment', async (t) => {
  const name = `sleeper-${process.pid}`;
  const server = `env -i setsid sh -c 'while :; do sleep 1000; done' ${name} & exit 3`;
  await check(['q1', '--only', 'one-line', '--patience', '100', '--server', server]);
  t.same(running(name), []);
});

for (const signal of shareOf('signals to a check', ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)) {
  t.test(`nothing is left after ${signal}, and finished dialogues are reported`, async (t) => {
    const { subprocess, pid, mark } = await inTheMiddle(t.testdir(), { server: stubbornLater });
    process.kill(pid, signal);
    const { exitCode, stdout, stderr } = await subprocess;
    t.equal(exitCode, 130);
    t.match(stdout, /✓ {2}one line is shown +passed +4\/4/);
    t.match(stdout, '2 dialogues were not played');
    t.equal(stderr, 'alternance: interrupted: the results so far are above\n');
    await untilNothingIsLeft(t, mark);
  });
}

t.test('after SIGINT the JSON report is whole', async (t) => {
  const { subprocess, pid, mark } = await inTheMiddle(t.testdir(), {
    server: stubbornLater,
    more: ['--report', 'json'],
  });
  process.kill(pid, 'SIGINT');
  const { exitCode, stdout } = await subprocess;
  t.equal(exitCode, 130);
  const schema = JSON.parse(readFileSync(join(root, 'schema', 'report.schema.json'), 'utf8'));
  const isReport = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);
  const report = JSON.parse(stdout);
  t.ok(isReport(report), JSON.stringify(isReport.errors));
  t.match(report.reports, [
    {
      verdict: 'undecided',
      points: { earned: 4 },
      dialogues: [{ verdict: 'passed' }, { verdict: 'skipped' }, { verdict: 'skipped' }],
    },
  ]);
  await untilNothingIsLeft(t, mark);
});

t.test('nothing is left after SIGKILL of the checker, which it cannot notice', async (t) => {
  const { subprocess, pid, mark } = await inTheMiddle(t.testdir(), { server: stubborn });
  process.kill(pid, 'SIGKILL');
  t.equal((await subprocess).signal, 'SIGKILL');
  await untilNothingIsLeft(t, mark);
});

const notRoot = process.getuid?.() !== 0 && 'only root can become another user';

t.test(
  'nothing is left after SIGKILL, for a user who may not look at all processes',
  {
    skip: notRoot || absent('setpriv'),
  },
  async (t) => {
    const home = mkdtempSync(join(tmpdir(), 'alternance-nobody-'));
    t.teardown(() => rmSync(home, { recursive: true, force: true }));
    chownSync(home, 65534, 65534);
    const around = {
      through: ['setpriv', '--reuid', '65534', '--clear-groups'],
      env: { HOME: home, TMPDIR: home },
    };
    const { subprocess, pid, mark } = await inTheMiddle(home, { server: stubborn, ...around });
    process.kill(pid, 'SIGKILL');
    await subprocess;
    await untilNothingIsLeft(t, mark);
  },
);
