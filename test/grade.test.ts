// A cohort as an instructor grades it, with real programs: stopped, gone on with, judged again.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import t from 'tap';
import { root, startCommand, temporary } from './checker.ts';
import { shareOf } from './share.ts';
import { absent } from './tools.ts';
import { until } from './until.ts';

const tools = { skip: absent('python3') };
const sandbox = absent('bwrap') ? ['--no-sandbox'] : [];

/** A small lab, whose four dialogues are quick. Cohorts of the sheet are graded in other tests. */
const lab = join('fixtures', 'labs', 'echo');
const right = join(root, lab, 'solutions', 'echo', 'python');

interface Cohort {
  readonly cohort: string;
  readonly at: (name: string) => string;
}

/** A cohort: two right, one wrong, one empty folder, one that is no archive. */
async function makeCohort(): Promise<Cohort> {
  const top = await mkdtemp(join(temporary, 'grade-'));
  const folder = join(top, 'cohort');
  await mkdir(join(folder, 'nothing'), { recursive: true });
  await writeFile(join(folder, 'broken.zip'), 'no archive');
  const give = async (name: string, from: string) => {
    await mkdir(join(folder, name), { recursive: true });
    await cp(from, join(folder, name, 'echo'), { recursive: true });
  };
  await give('Zoé DUPONT', right);
  await give('marc', right);
  await give('ali', join(root, lab, 'submissions', 'echo', 'answers-at-the-end'));
  return { cohort: folder, at: (name) => join(top, name) };
}

function start(words: readonly string[]) {
  return startCommand([join(root, 'bin', 'alternance'), 'grade', ...words, '--lab', lab, ...sandbox]);
}

async function grade(words: readonly string[]) {
  const { stdout, stderr, exitCode } = await start(words).subprocess;
  return { stdout: String(stdout), stderr: String(stderr), exitCode };
}

/** The table of the marks, by name: the mark. */
async function marksIn(out: string): Promise<Readonly<Record<string, string>>> {
  const rows = (await readFile(join(out, 'grades.csv'), 'utf8')).trim().split('\r\n').slice(1);
  return Object.fromEntries(rows.map((row) => [row.split(',')[0], row.split(',')[4] ?? '']));
}

t.test('a cohort is graded, and what is broken is a row that says why', tools, async (t) => {
  const { cohort, at } = await makeCohort();
  const out = at('grades');
  const first = await grade([cohort, 'echo', '--out', out, '--repeat', '2']);
  t.equal(first.exitCode, 3, first.stderr);
  t.match(first.stdout, /broken: .*damaged archive/);
  const marks = await marksIn(out);
  t.match(marks, { 'Zoé DUPONT': '20', marc: '20', broken: '' });
  t.ok(Number(marks.ali) < 20, `answers at the end are worth ${marks.ali}`);
  const results = (await readFile(join(out, 'results.ndjson'), 'utf8')).trim().split('\n');
  t.match(JSON.parse(results[0] ?? ''), {
    key: 'ali',
    question: 'echo',
    version: 1,
    reports: [{ verdict: 'failed' }],
  });

  const table = await readFile(join(out, 'grades.csv'), 'utf8');
  const again = await grade([cohort, 'echo', '--out', out, '--repeat', '2']);
  t.notMatch(again.stderr, /echo/, 'nothing is graded twice');
  t.equal(await readFile(join(out, 'grades.csv'), 'utf8'), table, 'and the marks are the same bytes');

  const judged = await grade([cohort, 'echo', '--out', out, '--rejudge', '--repeat', '2']);
  t.match(judged.stderr, /nothing has changed/);
  t.equal(await readFile(join(out, 'grades.csv'), 'utf8'), table, 'also when they are judged again');

  await writeFile(join(out, 'overrides.csv'), 'key,question,points,reason\nbroken,echo,8,shown at the lab\n');
  t.match(await grade([cohort, 'echo', '--out', out, '--repeat', '2']), { exitCode: 3 });
  t.match(await marksIn(out), { broken: '8' }, 'a person has decided');

  await cp(right, join(cohort, 'ali', 'echo'), { recursive: true });
  const changed = await grade([cohort, 'echo', '--out', out, '--repeat', '2']);
  t.match(changed.stderr, /ali · echo · passed/, 'what has changed is graded again');
  t.notMatch(changed.stderr, /marc/);
});

const once = ['--seed', 'fixed', '--repeat', '1', '--jobs', '1'];

/** The results of a cohort, played once for the tests that follow: `whole`. */
let whole: Promise<Cohort> | undefined;
const graded = () => {
  whole ??= makeCohort().then(async (made) => {
    await grade([made.cohort, 'echo', '--out', made.at('whole'), ...once]);
    return made;
  });
  return whole;
};

t.test('a grading that is killed goes on, to the same marks', tools, async (t) => {
  const { cohort, at } = await graded();
  const [whole, killed] = [at('whole'), at('killed')];
  const { subprocess: running } = start([cohort, 'echo', '--out', killed, ...once]);
  let told = '';
  running.stderr?.on('data', (piece) => {
    told += piece;
  });
  await until('a first result to be told', () => /· echo ·/.test(told));
  running.kill('SIGKILL');
  await running;
  const rest = await grade([cohort, 'echo', '--out', killed, ...once]);
  const isTold = (name: string) => rest.stderr.includes(`${name} · echo`);
  t.notOk(isTold(told.split(' · ')[0] ?? ''), 'what was told is on the disk');
  t.equal(
    await readFile(join(killed, 'grades.csv'), 'utf8'),
    await readFile(join(whole, 'grades.csv'), 'utf8'),
  );
});

t.test('being late costs what the rubric says, and Moodle gets those that it can know', tools, async (t) => {
  const { cohort, at } = await graded();
  await writeFile(
    at('roster.csv'),
    'id,name,handed in\n1,Zoé DUPONT,2026-12-05 09:12\n2,marc,2026-12-04 20:00\n3,Inès,\n',
  );
  await writeFile(at('rubric.json'), '{"late":{"perHour":2,"most":5}}');
  const words = [
    '--roster',
    at('roster.csv'),
    '--rubric',
    at('rubric.json'),
    '--deadline',
    '2026-12-04T23:59',
  ];
  const out = at('late');
  await cp(at('whole'), out, { recursive: true });
  const { stdout } = await grade([cohort, 'echo', '--out', out, ...once, '--moodle', ...words]);
  t.match(await marksIn(out), { 'Zoé DUPONT': '15', marc: '20', Inès: '0', broken: '' });
  const table = await readFile(join(out, 'grades.csv'), 'utf8');
  t.match(table, /\nbroken,.*not graded/, 'what came and cannot be read is not called absent');
  t.match(
    stdout,
    /3 hand-ins are not in grades-moodle\.csv/,
    'two are nobody’s of the roster, and one is broken',
  );
  const again = await grade([cohort, 'echo', '--out', out, '--only', 'marc', ...once, ...words]);
  t.match(again.stderr, /nothing has changed/);
});

t.test('an old result does not count for a hand-in that cannot be read any more', tools, async (t) => {
  const { cohort, at } = await graded();
  const [changed, out] = [at('changed'), at('stale')];
  await cp(cohort, changed, { recursive: true });
  await cp(at('whole'), out, { recursive: true });
  await rm(join(changed, 'marc'), { recursive: true });
  await writeFile(join(changed, 'marc.zip'), 'no archive');
  const { stdout } = await grade([changed, 'echo', '--out', out, '--rejudge', ...once]);
  t.match(stdout, /marc: .*damaged archive/);
  t.match(await marksIn(out), { marc: '', 'Zoé DUPONT': '20' });
});

t.test('what cannot be graded is said in one line', tools, async (t) => {
  const folder = t.testdir({ cohort: { marc: { 'server.py': 'pass' } }, thesis: { 'thesis.tex': '' } });
  const cohort = join(folder, 'cohort');
  const into = (out: string, ...words: readonly string[]) => [cohort, '--out', join(folder, out), ...words];
  const refused: readonly (readonly [words: readonly string[], said: RegExp])[] = [
    [[], /name what was handed in/],
    [[cohort], /name the folder of the results/],
    [into('o', 'q9'), /q9/],
    [[join(folder, 'none'), '--out', join(folder, 'o')], /none/],
    [into('thesis'), /no grading wrote/],
    [into('o', '--deadline', 'tomorrow'), /2026-12-04T23:59/],
    [into('o', '--only', 'nobody'), /write undecided, failed/],
    [into('o', '--rejudge'), /no results yet/],
    [into('o', '--moodle', '--anonymous'), /remove one of the two/],
  ];
  for (const [words, said] of shareOf('refusals to grade', refused, ([, said]) => said.source)) {
    const { stderr, exitCode } = await grade(words);
    t.equal(exitCode, 2, stderr);
    t.equal(stderr.trim().split('\n').length, 1, stderr);
    t.match(stderr, said);
  }
});
