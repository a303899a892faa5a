import { EventEmitter } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import t from 'tap';
import { Parser } from 'tap-parser';
import { createExitCode } from '../checker/cli/process/exit-codes.ts';
import { localeOf } from '../checker/cli/process/locale.ts';
import { paintFor } from '../checker/cli/terminal/paint.ts';
import { createProgressLine } from '../checker/cli/terminal/progress.ts';
import type { Locale } from '../checker/model/locale.ts';
import type { Report } from '../checker/model/report.ts';
import { checkHere, checkJsonHere } from './check-here.ts';
import { check, environmentOf, readJson, root, run } from './checker.ts';
import { shareOf } from './share.ts';
import { absent } from './tools.ts';

/** The quickest checks: question 1 in one dialogue, with a server that ends at once, and with the solution. */
const failing = ['q1', '--only', 'one-line', '--server', 'true'];
const passing = ['q1', '--only', 'one-line', '--solution', '--language', 'python'];

const schema = JSON.parse(readFileSync(join(root, 'schema', 'report.schema.json'), 'utf8'));
const isReport = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);

t.test('the exit code tells the outcome', async (t) => {
  t.equal((await check(passing)).code, 0, 'passed');
  t.equal((await check(failing)).code, 1, 'failed');
  t.equal((await check(['q9'])).code, 2, 'wrong usage');
});

t.test('French keeps its typography in the built checker, whose file is ASCII', async (t) => {
  const folder = 'fixtures/submissions/q3/shows-only-after-typing';
  const { stdout } = await check(['q3', '--dir', folder, '--only', 'three-rounds', '--locale', 'fr']);
  t.match(stdout, /«\u202f[^»]+\u202f»/);
  t.notMatch(stdout, /« | »/);
  t.ok(readFileSync(join(root, 'dist', 'common.cjs')).every((byte) => byte < 128));
});

t.test('what V8 compiled is kept by a check that has played, and by no other command', async (t) => {
  const cache = t.testdir();
  const env = { XDG_CACHE_HOME: cache };
  const kept = () => {
    const folder = join(cache, 'alternance', 'compiled');
    return existsSync(folder) ? readdirSync(folder).map((name) => statSync(join(folder, name)).ino) : [];
  };
  for (const words of [['--help'], ['--version'], ['q9']]) await check(words, { env });
  t.same(kept(), []);
  await check(passing, { env });
  const first = kept();
  t.equal(first.length, 1);
  await check(passing, { env });
  t.same(kept(), first, 'the second check runs what the first has compiled');
});

t.test('the worst of several reports decides, and a failure counts more than an undecided one', async (t) => {
  const report = (verdict: 'passed' | 'failed' | 'undecided') => {
    const points = { earned: 0, possible: 0 };
    return {
      question: 'q1',
      task: { port: 8080, folder: 'exercises/q1' },
      submission: '',
      languages: {},
      files: {},
      verdict,
      points,
      ms: 0,
      dialogues: [],
    } as const;
  };
  const code = createExitCode();
  const after = (verdict: Report['verdict']) => {
    code.add(report(verdict));
    return code.value;
  };
  t.same(
    [code.value, ...(['passed', 'undecided', 'failed', 'undecided'] as const).map(after)],
    [0, 0, 3, 1, 1],
  );
});

t.test('only the report is on stdout, and nothing on stderr when that is no terminal', async (t) => {
  const names = ['terminal', 'json', 'tap'];
  const calls = [passing, failing].flatMap((words) => names.map((name) => ({ words, name })));
  const nameOf = ({ words, name }: (typeof calls)[number]) => [...words, name].join(' ');
  for (const { words, name } of shareOf('reports on stdout', calls, nameOf)) {
    const { stdout, stderr } = await check([...words, '--report', name]);
    t.equal(stderr, '');
    if (name === 'terminal') t.match(stdout, /^q1 · (Python|command) · /);
    if (name === 'json') {
      const report = JSON.parse(stdout);
      t.ok(isReport(report), JSON.stringify(isReport.errors));
      t.match(report, { version: 1, locale: 'en', reports: [{ question: 'q1' }] });
    }
    if (name === 'tap') {
      const end = Parser.parse(stdout, { strict: true }).find(([kind]) => kind === 'complete');
      t.match(end?.[1], { ok: words === passing, plan: { start: 1, end: 1 } });
    }
  }
});

t.test('--output puts the report in a file', async (t) => {
  const folder = t.testdir();
  const seen = await check([...failing, '--report', 'json', '--output', join(folder, 'report.json')]);
  t.match(seen, { code: 1, stdout: '', stderr: '' });
  t.ok(isReport(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))));
});

t.test(
  'a report takes the place of an earlier one once it is whole',
  { skip: absent('python3') },
  async (t) => {
    const server = 'import os\nos.kill(os.getppid(), 9)\n';
    const folder = t.testdir({ 'report.json': 'the earlier one', dir: { 'server.py': server } });
    const report = join(folder, 'report.json');
    const words = ['--report', 'json', '--output', report];
    // In a process namespace it would have no parent to kill.
    const env = { ALTERNANCE_ROOMS: 'shared' };
    const killed = await check(['q1', '--dir', join(folder, 'dir'), ...words], { env });
    t.not(killed.code, 0);
    t.equal(readFileSync(report, 'utf8'), 'the earlier one', 'the program has killed the checker');
    const uncaptured = ['--pcap', join(folder, 'wire.pcapng'), ...words];
    t.equal((await check([...failing, ...uncaptured], { env: { ALTERNANCE_NETWORK: 'shared' } })).code, 2);
    t.equal(readFileSync(report, 'utf8'), 'the earlier one', 'nothing was played');
    await check([...failing, ...words]);
    t.ok(isReport(JSON.parse(readFileSync(report, 'utf8'))));
    t.same(readdirSync(folder).sort(), ['dir', 'report.json'], 'nothing else is left');
  },
);

t.test('an option is not the value of the one before, and a choice is made once', async (t) => {
  const refused = async (...words: string[]) => {
    const { code, stderr } = await check(['q3', ...words]);
    t.equal(code, 2);
    return stderr;
  };
  t.match(await refused('--seed', '--solution'), /^alternance: --seed needs a value/);
  t.match(await refused('--dir', 'a', '--dir=b'), /^alternance: --dir is given twice; .*\n$/);
});

t.test('options narrow what is checked', async (t) => {
  const ids = async (...words: string[]) => {
    const { report, dialogues } = await checkJsonHere(['q1', '--server', 'true', ...words]);
    t.equal(report.reports.length, 1);
    return dialogues.map(({ id }) => id);
  };
  t.same(await ids('--only', 'byte-by-byte'), ['byte-by-byte']);
  const required = await ids('--level', 'required');
  t.same(required, ['one-line', 'spaces-and-accents', 'several-lines']);
  const robust = await ids('--level=robust');
  t.same(await ids(), [...required, ...robust]);
  const one = await checkJsonHere(['q2', '3', '--dir', 'exercises', '--language', 'typescript']);
  t.same(
    one.report.reports.map(({ submission }) => submission),
    ['exercises/q2/typescript', 'exercises/q3/typescript'],
  );
});

t.test('a seed repeats the words of a run; otherwise no two runs share them', async (t) => {
  const words = async (...more: string[]) => {
    const { report, dialogues } = await checkJsonHere([...passing, ...more]);
    const sent = dialogues[0]?.transcript.find(({ event }) => event === 'sent')?.text;
    return { seed: report.seed, sent };
  };
  const first = await words();
  t.match(first.sent, /^bonjour \d+\n$/);
  t.same(await words('--seed', first.seed), first);
  t.not((await words()).sent, first.sent);
});

t.test('programs can be given as commands', async (t) => {
  const python = (role: string) => `exec python3 solutions/q3/python/${role}.py`;
  const both = ['--server', python('server'), '--client', `cd solutions && cd .. && ${python('client')}`];
  const { code, report } = await checkJsonHere(['q3', '--only', 'three-rounds', ...both]);
  t.equal(code, 0);
  t.match(report.reports[0], { submission: `${both[1]} + ${both[3]}`, points: { earned: 4 } });
  const q2 = await checkHere([
    'q2',
    '--only',
    'with-own-server',
    '--client',
    'python3 solutions/q2/python/client.py',
  ]);
  t.equal(q2.code, 0, 'a server of question 1 is found for question 2');
});

t.test('programs that take a port are given the port of the option', async (t) => {
  const { code, dialogues } = await checkJsonHere([...passing, '--port', '9321']);
  t.equal(code, 0);
  t.match(dialogues[0]?.transcript, [{ event: 'started', command: /server\.py 9321$/ }, {}, {}]);
  t.ok(dialogues[0]?.transcript.some(({ event, port }) => event === 'listening' && port === 9321));
});

t.test('a teacher plays a dialogue of their own', async (t) => {
  const text = `title  t
title.fr  t
level  required
points  3
cast  server=student client=peer

server starts
client connects
client sends  hé ho
server shows  hé ho
`;
  const cwd = t.testdir({ 'mine.dialogue': text });
  const dir = join(root, 'solutions');
  const words = ['q1', '--dir', dir, '--language', 'python', '--dialogue', 'mine.dialogue'];
  const { code, report } = readJson(await checkHere([...words, '--report', 'json'], { cwd }));
  t.equal(code, 0);
  t.match(report.reports[0], { points: { earned: 3, possible: 3 }, dialogues: [{ file: 'mine.dialogue' }] });
});

t.test('the reader’s language is the option, then the environment as POSIX orders it', async (t) => {
  const calls: readonly (readonly [words: readonly string[], env: Record<string, string>, locale: Locale])[] =
    [
      [['--locale', 'fr'], {}, 'fr'],
      [['--locale', 'en'], { LANG: 'fr_FR.UTF-8' }, 'en'],
      [[], { LANG: 'fr_BE.UTF-8' }, 'fr'],
      [[], { LANG: 'en_GB.UTF-8', LC_ALL: 'fr_FR.UTF-8' }, 'fr'],
      [[], { LANG: 'fr_FR.UTF-8', LC_ALL: 'C' }, 'en'],
    ];
  for (const [words, env, locale] of calls) t.equal(localeOf(words, environmentOf(env)), locale);
  for (const [words, env, locale] of shareOf('languages of a reader', calls, (one) => JSON.stringify(one))) {
    const { stdout } = await check([...failing, ...words], { env });
    t.equal(/réussi|échoué/.test(stdout), locale === 'fr', JSON.stringify([words, env]));
  }
  const usage = await check(['q9'], { env: { LANG: 'fr_FR.UTF-8' } });
  t.equal(
    usage.stderr,
    'alternance: q9\u202f: cette question n’existe pas\u202f; écrivez q1, q2, q3 ou q4\n',
  );
});

t.test('colours are for terminals, unless they are forced or refused', async (t) => {
  const at = (isTTY: boolean, env = {}) => paintFor({ isTTY }, env).red('x') !== 'x';
  const piped: readonly (readonly [env: Record<string, string>, isColoured: boolean])[] = [
    [{}, false],
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    [{ FORCE_COLOR: '0' }, false],
  ];
  for (const [env, isColoured] of piped) t.equal(at(false, env), isColoured, JSON.stringify(env));
  for (const [env, isColoured] of shareOf('colours', piped, (one) => JSON.stringify(one)))
    t.equal((await check(failing, { env })).stdout.includes('\u001b['), isColoured, JSON.stringify(env));
  t.same(
    [at(true), at(false), at(true, { NO_COLOR: '1' }), at(true, { TERM: 'dumb' })],
    [true, false, false, false],
  );
});

t.test('a terminal shows on one line what is played, and the line is erased', async (t) => {
  const written: string[] = [];
  const resized = new EventEmitter();
  const terminal = Object.assign(resized, {
    isTTY: true,
    columns: 20,
    write: (text: string) => written.push(text),
  });
  const progress = createProgressLine(terminal);
  progress.show('q3 · exercises/q3/python · three rounds');
  progress.wipe();
  progress.wipe();
  const [drawn = '', wiped, ...more] = written;
  t.match(drawn, /q3 · /);
  t.not(drawn.includes('\n'), 'it stays on one line');
  t.match(wiped, '\u001b[', 'it is wiped');
  t.same(more, [], 'once');
});

t.test(
  'the help names every option, in lines that fit a terminal, and the version can be asked',
  async (t) => {
    for (const locale of ['en', 'fr']) {
      const { code, stdout } = await check(['--help', '--locale', locale]);
      t.equal(code, 0);
      t.same(
        stdout.split('\n').filter((line) => line.length > 100),
        [],
      );
      for (const option of [
        '--dir',
        '--server',
        '--solution',
        '--report',
        '--seed',
        '--patience',
        '--version',
      ])
        t.match(stdout, ` ${option}`);
    }
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    t.match(await check(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
  },
);

t.test('a student without any program is told what to do first', async (t) => {
  const { code, stdout } = await run(['npm', 'run', 'check', 'q3']);
  t.equal(code, 1);
  t.match(stdout, '1. Read exercises/q3/README.md');
  t.match(stdout, /2\. Open exercises\/q3\/python\/server\.py and\s+exercises\/q3\/python\/client\.py/);
  t.match(stdout, 'npm run check q3');
});
