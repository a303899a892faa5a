import { EventEmitter } from 'node:events';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { execa } from 'execa';
import t, { type Test } from 'tap';
import { Parser } from 'tap-parser';
import { exitCodeOf } from '../checker/cli/exit-codes.ts';
import { paintFor } from '../checker/cli/paint.ts';
import { createProgress } from '../checker/cli/progress.ts';
import { check, checkJson, type Run, root, run, temporary } from './checker.ts';
import { running } from './processes.ts';
import { absent } from './tools.ts';

/** The quickest there is: a server of question 1 that ends at once, and one that is right, in one dialogue. */
const failing = ['q1', '--only', 'one-line', '--server', 'true'];
const passing = ['q1', '--only', 'one-line', '--solution', '--language', 'python'];

const schema = JSON.parse(readFileSync(join(root, 'schema', 'report.schema.json'), 'utf8'));
const isReport = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

t.test('the exit code says what came of it', async (t) => {
  t.equal((await check(passing)).code, 0, 'passed');
  t.equal((await check(failing)).code, 1, 'failed');
  t.equal((await check(['q9'])).code, 2, 'wrong usage');
  const fault = await check(['q1', '--solution', '--language', 'c'], {
    env: { HOME: '/dev/null', XDG_CACHE_HOME: '/dev/null', TMPDIR: '/dev/null' },
  });
  if (!absent('gcc')) {
    t.equal(fault.code, 70, 'the checker broke');
    t.match(fault.stderr, /^alternance: the checker itself broke, which says nothing about your programs: /);
    t.notMatch(fault.stderr, /\n\s+at /, 'a stack trace is for who asks for it');
    t.equal(fault.stdout, '');
  }
});

t.test('the worst of several reports decides, an open question after a failure', async (t) => {
  const report = (verdict: 'passed' | 'failed' | 'undecided') => {
    const points = { earned: 0, possible: 0 };
    return {
      question: 'q1',
      submission: '',
      languages: {},
      files: {},
      verdict,
      points,
      ms: 0,
      dialogues: [],
    } as const;
  };
  t.equal(exitCodeOf([report('passed')]), 0);
  t.equal(exitCodeOf([report('passed'), report('undecided')]), 3);
  t.equal(exitCodeOf([report('undecided'), report('failed')]), 1);
});

t.test('only the report is on stdout, and nothing on stderr when that is no terminal', async (t) => {
  for (const words of [passing, failing]) {
    for (const name of ['terminal', 'json', 'tap']) {
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
  }
});

t.test('--output puts the report in a file', async (t) => {
  const folder = t.testdir();
  const seen = await check([...failing, '--report', 'json', '--output', join(folder, 'report.json')]);
  t.match(seen, { code: 1, stdout: '', stderr: '' });
  t.ok(isReport(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))));
});

t.test('what is checked can be narrowed', async (t) => {
  const ids = async (...words: string[]) => {
    const { report, dialogues } = await checkJson(['q1', '--server', 'true', ...words]);
    t.equal(report.reports.length, 1);
    return dialogues.map(({ id }) => id);
  };
  t.same(await ids('--only', 'byte-by-byte'), ['byte-by-byte']);
  const required = await ids('--level', 'required');
  t.same(required, ['one-line', 'spaces-and-accents', 'several-lines']);
  const robust = await ids('--level=robust');
  t.same(await ids(), [...required, ...robust]);
  const one = await checkJson(['q2', '3', '--dir', 'exercises', '--language', 'typescript']);
  t.same(
    one.report.reports.map(({ submission }) => submission),
    ['exercises/q2/typescript', 'exercises/q3/typescript'],
  );
});

t.test('a seed says the same words again, and no two runs else do', async (t) => {
  const words = async (...more: string[]) => {
    const { report, dialogues } = await checkJson([...passing, ...more]);
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
  const { code, report } = await checkJson(['q3', '--only', 'three-rounds', ...both]);
  t.equal(code, 0);
  t.match(report.reports[0], { submission: `${both[1]} + ${both[3]}`, points: { earned: 4 } });
  const q2 = await check([
    'q2',
    '--only',
    'with-own-server',
    '--client',
    'python3 solutions/q2/python/client.py',
  ]);
  t.equal(q2.code, 0, 'a server of question 1 is found for question 2');
});

t.test('another port is told to programs that take one', async (t) => {
  const { code, dialogues } = await checkJson([...passing, '--port', '9321']);
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
  const { code, report } = await checkJson(
    ['q1', '--dir', dir, '--language', 'python', '--dialogue', 'mine.dialogue'],
    { cwd },
  );
  t.equal(code, 0);
  t.match(report.reports[0], { points: { earned: 3, possible: 3 }, dialogues: [{ file: 'mine.dialogue' }] });
});

t.test('the reader’s language is the option, then the environment as POSIX orders it', async (t) => {
  const french = async (words: readonly string[], env: Record<string, string>) =>
    /réussi|échoué/.test((await check([...failing, ...words], { env })).stdout);
  t.ok(await french(['--locale', 'fr'], {}));
  t.notOk(await french(['--locale', 'en'], { LANG: 'fr_FR.UTF-8' }));
  t.ok(await french([], { LANG: 'fr_BE.UTF-8' }));
  t.ok(await french([], { LANG: 'en_GB.UTF-8', LC_ALL: 'fr_FR.UTF-8' }));
  t.notOk(await french([], { LANG: 'fr_FR.UTF-8', LC_ALL: 'C' }));
  const usage = await check(['q9'], { env: { LANG: 'fr_FR.UTF-8' } });
  t.equal(
    usage.stderr,
    'alternance: q9\u202f: cette question n’existe pas\u202f; écrivez q1, q2, q3 ou q4\n',
  );
});

t.test('colours are for terminals, unless they are forced or refused', async (t) => {
  const coloured = async (env: Record<string, string>) =>
    (await check(failing, { env })).stdout.includes('\u001b[');
  t.notOk(await coloured({}));
  t.ok(await coloured({ FORCE_COLOR: '1' }));
  t.notOk(await coloured({ FORCE_COLOR: '1', NO_COLOR: '1' }));
  t.notOk(await coloured({ FORCE_COLOR: '0' }));
  const at = (isTTY: boolean, env = {}) => paintFor({ isTTY }, env).red('x') !== 'x';
  t.same(
    [at(true), at(false), at(true, { NO_COLOR: '1' }), at(true, { TERM: 'dumb' })],
    [true, false, false, false],
  );
});

t.test('what is being played is shown at a terminal, on one line that is wiped', async (t) => {
  const written: string[] = [];
  const resized = new EventEmitter();
  const terminal = Object.assign(resized, {
    isTTY: true,
    columns: 20,
    write: (text: string) => written.push(text),
  });
  const progress = createProgress(terminal);
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

t.test('who has written nothing yet is told what to do first', async (t) => {
  const { code, stdout } = await run(['npm', 'run', 'check', 'q3']);
  t.equal(code, 1);
  t.match(stdout, '1. Read exercises/q3/README.md');
  t.match(stdout, /2\. Open exercises\/q3\/python\/server\.py and\s+exercises\/q3\/python\/client\.py/);
  t.match(stdout, 'npm run check q3');
});

/** One line on stderr that says it, nothing on stdout, exit code 2. */
function refused(t: Test, seen: Run, said: string | RegExp): void {
  t.match(seen, { code: 2, stdout: '' });
  t.match(seen.stderr, said);
  t.match(seen.stderr, /^alternance: [^\n]+\n$/, 'one line');
}

const unusable: readonly (readonly [words: readonly string[], said: string])[] = [
  [['q5'], 'q5: there is no such question; write q1, q2, q3 or q4'],
  [['q3', '--sede', '3'], '--sede: there is no such option (did you mean --seed?)'],
  [['q3', '--nothing-like-it'], '--nothing-like-it: there is no such option; `npm run check -- --help`'],
  [['q3', '--seed'], '--seed: a value is missing behind this option'],
  [['q1', '--server', ''], '--server: a value is missing behind this option'],
  [['--level', 'hard'], '--level hard: write one of required, robust, all'],
  [['--language', 'cobol'], '--language cobol: write one of python, '],
  [['--report', 'pdf'], '--report pdf: write one of terminal, '],
  [['--port', '99999'], '--port 99999: write a whole number from 1 to 65535'],
  [['--jobs', 'two'], '--jobs two: write a whole number'],
  [['q3', '--only', 'one'], '--only one: no dialogue of q3 is named so; there are client-first, '],
  [['q3', '--server', 'true'], 'q3 needs --client COMMAND'],
  [['q3', '--solution', '--dir', 'x'], 'keep one'],
  [['--dialogue', 'x.dialogue'], '--dialogue goes with one question'],
  [['q3', '--dir', 'missing'], 'missing: there is no such folder; name another one with --dir'],
  [['q3', '--dir', 'a-file'], 'a-file: this is a file; name the folder it is in'],
  [['q3', '--dir', 'empty'], 'empty: the folder is empty; put your programs there'],
  [['q3', '--dir', 'notes'], 'notes: no program is named like server.py, client.py, only notes.txt;'],
  [['q1', '--dir', 'two'], 'two: server.py, serveur.py could each be the server; keep one'],
  [['--dir', 'two'], 'which question is it? name it, as in `npm run check -- q3 --dir two`'],
  [['q1', '--dialogue', 'x.dialogue'], 'x.dialogue: there is no such dialogue file; check the path'],
  [['q1', '--dialogue', 'typo.dialogue'], 'typo.dialogue:7: unknown verb "strats" (did you mean "starts"?)'],
  [['q1', '--dialogue', 'latin.dialogue'], 'latin.dialogue: this is not text in UTF-8; save it again'],
  [['q1', '--server', './missing'], '--server ./missing: there is no program ./missing; check'],
  [['q1', '--server', 'no-such-program 8080'], 'there is no program no-such-program; check'],
  [['q1', '--server', './a-file 8080'], './a-file may not be run as a program; `chmod +x ./a-file` allows'],
  [['q2', '--server', './a-file', '--client', 'cat'], '--server ./a-file: ./a-file may not be run'],
  [
    ['q1', '--solution', '--output', 'missing/report'],
    '--output missing/report: this cannot be written (ENOENT)',
  ],
];

t.test('what cannot be used is told in one line, and nothing is played', async (t) => {
  const headers = 'title t\ntitle.fr t\nlevel required\npoints 1\ncast server=student client=peer\n';
  const cwd = t.testdir({
    'a-file': '',
    empty: {},
    notes: { 'notes.txt': '' },
    two: { 'server.py': '', 'serveur.py': '' },
    'typo.dialogue': `${headers}\nserver strats\nserver is at rest\n`,
    'latin.dialogue': Buffer.from(`# \xe9\n${headers}`, 'latin1'),
  });
  for (const [words, said] of unusable) {
    await t.test(words.join(' '), async (t) => refused(t, await check(words, { cwd }), said));
  }
});

t.test('all problems of a dialogue are told, a line each', async (t) => {
  const cwd = t.testdir({ 'x.dialogue': 'server tpyes a\n' });
  const { code, stderr } = await check(['q1', '--dialogue', 'x.dialogue'], { cwd });
  t.equal(code, 2);
  t.match(stderr, 'alternance: x.dialogue:1: unknown verb "tpyes" (did you mean "types"?)\n');
  t.notMatch(stderr, /^(?!alternance: x\.dialogue:\d+: )./m);
});

t.test('a command that is not there', async (t) => {
  const { code, stderr } = await run([join(root, 'bin', 'alternance'), 'chekc']);
  t.equal(code, 2);
  t.equal(stderr, 'alternance: chekc: there is no such command; write check, try or doctor\n');
});

t.test('a tool that is not on the machine is named, with what installs it', async (t) => {
  const PATH = t.testdir();
  for (const name of ['sh', 'unshare', 'true', 'node']) symlinkSync(await fileOf(name), join(PATH, name));
  const one = await check(['q1', '--solution', '--language', 'python'], { env: { PATH } });
  refused(t, one, 'python3 is not on this machine, and server.py needs it: sudo apt install python3');
  const all = await check(['q1', '--solution'], { env: { PATH } });
  refused(t, all, /python3|gcc/);
});

async function fileOf(name: string): Promise<string> {
  return name === 'node' ? process.execPath : (await execa('sh', ['-c', `command -v ${name}`])).stdout;
}

/** Somebody who may not read what the one who runs the tests may. */
const nobody = '65534';
const notRoot = process.getuid?.() !== 0 && 'only root can become another user';

t.test('what may not be read is named', { skip: notRoot || absent('setpriv') }, async (t) => {
  const folder = join(temporary, 'unreadable');
  chmodSync(temporary, 0o755);
  mkdirSync(join(folder, 'closed'), { recursive: true });
  writeFileSync(join(folder, 'server.py'), '');
  chmodSync(join(folder, 'server.py'), 0o600);
  chmodSync(join(folder, 'closed'), 0o700);
  const through = ['setpriv', '--reuid', nobody, '--clear-groups'];
  for (const [dir, path] of [
    ['.', 'server.py'],
    ['closed', 'closed'],
  ] as const) {
    const said = `${path}: this cannot be read; look at its permissions`;
    refused(t, await check(['q1', '--dir', dir], { cwd: folder, through }), said);
  }
});

t.test('a source that is not UTF-8 fails in its own language’s words', async (t) => {
  const folder = t.testdir({ 'server.py': Buffer.from('print("caf\xe9")\n', 'latin1') });
  const { code, dialogues } = await checkJson(['q1', '--dir', folder, '--only', 'one-line']);
  t.equal(code, 1);
  t.match(dialogues[0]?.findings, [{ evidence: /Non-UTF-8 code starting with '\\xe9'/ }]);
});

t.test('a program that prints for ever is ended and named', async (t) => {
  const word = `flood-${process.pid}`;
  for (const server of [`yes ${word}`, `tr '\\0' x < /dev/zero; : ${word}`, `yes ${word} >&2`]) {
    const { code, dialogues } = await checkJson(['q1', '--only', 'one-line', '--server', server]);
    t.equal(code, 1);
    t.match(dialogues[0]?.findings, [{ code: 'flood', actors: ['server'] }], server);
    const shown = dialogues[0]?.transcript.flatMap(({ event, text = '' }) =>
      event === 'showed' ? text : [],
    );
    t.ok((shown ?? []).join('').length <= 1_100_000, 'no more is kept than the cap and one piece');
    t.same(running(word), [], server);
  }
});

t.test('a line of a million characters floods no terminal', async (t) => {
  const server = `head -c 900000 /dev/zero | tr '\\0' x; cat`;
  const { code, stdout } = await check(['q1', '--only', 'one-line', '--server', server]);
  t.equal(code, 1);
  t.ok(stdout.length < 100_000, `${stdout.length} characters`);
});

t.test('no control character of a program reaches the reader', async (t) => {
  const controls = String.raw`\033[31mred\033]0;title\007 \b\r\f\v\000\177 \302\233 \342\200\256 \377\376 \303\n`;
  const server = `printf '${controls}'; printf '${controls}' >&2; exit 3`;
  for (const words of [
    [],
    ['--verbose'],
    ['--report', 'json'],
    ['--report', 'tap'],
    ['--verbose', '--ascii'],
  ]) {
    const { code, stdout, stderr } = await check(['q1', '--only', 'one-line', '--server', server, ...words]);
    t.equal(code, 1, words.join(' '));
    t.equal(stderr, '');
    t.match(stdout, 'red', 'what it says is shown');
    t.same(stdout.match(/[^\P{Cc}\n]|[\u202e\ufeff]/gu), null, words.join(' '));
  }
});

t.test('whatever a program leaves behind is gone after the run', async (t) => {
  const word = `left-${process.pid}`;
  const idle = `sh -c "while :; do sleep 1000; done" ${word}`;
  const server = `setsid ${idle} & (setsid sh -c '${idle} & ${idle} &' &) ; ${idle} & exit 3`;
  const { code } = await check(['q1', '--only', 'one-line', '--patience', '200', '--server', server]);
  t.equal(code, 1);
  t.same(running(word), []);
});
