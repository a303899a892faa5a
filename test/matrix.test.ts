// Who plays with whom in a cohort, with real programs: killed, gone on with, and again when something has changed.
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import t from 'tap';
import { root, startCommand, temporary } from './checker.ts';
import { absent } from './tools.ts';
import { until } from './until.ts';

const tools = { skip: absent('python3') };
const sandbox = absent('bwrap') ? ['--no-sandbox'] : [];
const always = ['--matrix', 'q3', '--seed', 'fixed', '--repeat', '1'];

function start(words: readonly string[]) {
  return startCommand([join(root, 'bin', 'alternance'), 'grade', ...words, ...sandbox]);
}

async function grade(words: readonly string[]) {
  const { stdout, stderr, exitCode } = await start(words).subprocess;
  return { stdout: String(stdout), stderr: String(stderr), exitCode };
}

/** Two right ones, one of them the client alone; one whose client waits first; one that has not begun. */
async function makeCohort(): Promise<{ readonly cohort: string; readonly at: (name: string) => string }> {
  const top = await mkdtemp(join(temporary, 'matrix-'));
  const cohort = join(top, 'cohort');
  const give = async (name: string, from: string) => {
    await mkdir(join(cohort, name), { recursive: true });
    await cp(join(root, from), join(cohort, name, 'q3'), { recursive: true });
  };
  await give('Zoé DUPONT', 'solutions/q3/python');
  await give('marc', 'solutions/q3/python');
  await rm(join(cohort, 'marc', 'q3', 'server.py'));
  await give('ali', 'fixtures/submissions/q3/both-read-first');
  await give('stub', 'exercises/q3/python');
  return { cohort, at: (name) => join(top, name) };
}

/** The table: how each client ends with each server. */
async function tableIn(out: string): Promise<Readonly<Record<string, string>>> {
  const rows = (await readFile(join(out, 'matrix-q3.csv'), 'utf8')).trim().split('\r\n').slice(1);
  const cells = rows.map((row) => row.split(','));
  return Object.fromEntries(cells.map(([client, server, result]) => [`${client} ~ ${server}`, result ?? '']));
}

t.test('each client meets each server and the solution, and it changes no mark', tools, async (t) => {
  const { cohort, at } = await makeCohort();
  const out = at('whole');
  const whole = await grade([cohort, '--out', out, ...always]);
  t.equal(whole.exitCode, 0, whole.stderr);
  t.match(whole.stderr, /3 hand-ins take part; 12 meetings, each of the dialogue the client speaks first/);
  t.match(whole.stdout, /9 work together, 3 do not/);
  t.same(await tableIn(out), {
    'the solution ~ the solution': 'passed',
    'the solution ~ ali': 'passed',
    'the solution ~ Zoé DUPONT': 'passed',
    'ali ~ the solution': 'failed',
    'ali ~ ali': 'failed',
    'ali ~ Zoé DUPONT': 'failed',
    'marc ~ the solution': 'passed',
    'marc ~ ali': 'passed',
    'marc ~ Zoé DUPONT': 'passed',
    'Zoé DUPONT ~ the solution': 'passed',
    'Zoé DUPONT ~ ali': 'passed',
    'Zoé DUPONT ~ Zoé DUPONT': 'passed',
  });
  const page = await readFile(join(out, 'matrix-q3.html'), 'utf8');
  t.match(page, 'client: ali, client.py line 25 waits for a line from the server');
  t.match(page, 'server: Zoé DUPONT, server.py line 31 waits for a line from the client');
  t.match(page, /No program of this question<\/h2><p>stub/);
  await t.rejects(readFile(join(out, 'grades.csv')), { code: 'ENOENT' });

  const killed = at('killed');
  const { subprocess: running } = start([cohort, '--out', killed, ...always, '--jobs', '1']);
  let told = '';
  running.stderr?.on('data', (piece) => {
    told += piece;
  });
  await until('a first meeting to be told', () => /· q3 ·/.test(told));
  running.kill('SIGKILL');
  await running;
  const rest = await grade([cohort, '--out', killed, ...always]);
  const names = (text: string) => text.split('\n').flatMap((line) => line.split(' · q3 ·').slice(0, -1));
  const kept = (await readFile(join(killed, 'matrix-q3.ndjson'), 'utf8')).trim().split('\n').length;
  t.equal(kept, 12, 'none is played twice');
  t.notOk(names(told).some((name) => names(rest.stderr).includes(name)));
  const table = await readFile(join(out, 'matrix-q3.csv'), 'utf8');
  t.equal(await readFile(join(killed, 'matrix-q3.csv'), 'utf8'), table, 'the same bytes as without the kill');

  await cp(join(root, 'solutions/q3/python'), join(cohort, 'ali', 'q3'), { recursive: true });
  const changed = await grade([cohort, '--out', out, ...always]);
  t.equal(names(changed.stderr).length, 6, 'what has changed plays again');
  t.ok(names(changed.stderr).every((name) => name.includes('ali')));
  t.match(changed.stdout, /12 work together, 0 do not/);
});

t.test(
  'an earlier question supplies the server, and what cannot be played is said in one line',
  tools,
  async (t) => {
    const top = t.testdir({ cohort: { lea: { q1: {}, q2: {} }, marc: { q1: {} } } });
    const cohort = join(top, 'cohort');
    const out = join(top, 'out');
    await cp(join(root, 'solutions/q1/python'), join(cohort, 'lea', 'q1'), { recursive: true });
    await cp(join(root, 'solutions/q2/python'), join(cohort, 'lea', 'q2'), { recursive: true });
    await cp(join(root, 'fixtures/submissions/q1/shows-one-line-only'), join(cohort, 'marc', 'q1'), {
      recursive: true,
    });
    const planned = await grade([cohort, '--dry-run', '--matrix', '2']);
    t.match(planned.stdout, /2 hand-ins take part; 6 meetings, each of the dialogue/, planned.stderr);
    const played = await grade([cohort, '--out', out, '--matrix', '2', '--repeat', '1']);
    t.equal(played.exitCode, 0, played.stderr);
    t.match(played.stderr, /lea ~ marc · q2 · failed/);
    t.match(played.stderr, /lea ~ lea · q2 · passed/);
    t.match(played.stderr, /the solution ~ lea · q2 · passed/);
    const refused = async (...words: string[]) => {
      const { stderr, exitCode } = await grade([cohort, '--out', out, ...words]);
      t.equal(exitCode, 2, stderr);
      t.equal(stderr.trim().split('\n').length, 1, stderr);
      return stderr;
    };
    t.match(await refused('--matrix', 'q1'), /a client and a server play together: q2, q3, q4/);
    t.match(await refused('--matrix', 'q3'), /no hand-in has a program/);
    t.match(await refused('--matrix', 'q3', '--dry-run'), /no hand-in has a program/);
    t.match(await refused('--matrix', 'q2', '--rejudge'), /--rejudge has no part in it/);
  },
);

t.test('how many meetings there will be is told before any is played', tools, async (t) => {
  const cohort = t.testdir({});
  const give = (name: string) =>
    cp(join(root, 'solutions/q3/python'), join(cohort, name, 'q3'), { recursive: true });
  for (let number = 0; number < 31; number += 1) await give(`student-${number}`);
  const told = await grade([cohort, '--dry-run', '--matrix', 'q3']);
  t.equal(told.exitCode, 0, told.stderr);
  // Each client with its own server, twelve others and the solution's, whose client plays with all.
  t.match(told.stdout, new RegExp(`31 hand-ins take part; ${31 * (1 + 12 + 1) + 31 + 1} meetings`));
  t.match(told.stdout, /12 others, chosen by chance\n$/);
  const seeded = await grade([cohort, '--dry-run', '--matrix', 'q3', '--seed', 'abc', '--locale', 'fr']);
  t.match(seeded.stdout, /choisis par la graine abc\n$/);
});
