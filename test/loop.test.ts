import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import t from 'tap';
import { learnWidths, widthOf } from '../checker/report/width.ts';
import { alternance, root, run, startCommand, temporary } from './checker.ts';
import { carrying, marksIn, until } from './processes.ts';
import { openTerminal, patienceMs } from './terminal.ts';
import { absent } from './tools.ts';

await learnWidths();

const program = join(root, 'bin', 'alternance');
const right = join(root, 'solutions', 'q3', 'python', 'client.py');
const waits = join(root, 'fixtures', 'submissions', 'q3', 'both-read-first', 'client.py');

/** A folder with question 3 in Python, in which both read first. */
function deadlocked(): string {
  const folder = mkdtempSync(join(temporary, 'lab-'));
  cpSync(join(root, 'fixtures', 'submissions', 'q3', 'both-read-first'), folder, { recursive: true });
  return folder;
}

const linesOver = (columns: number, screen: string) =>
  screen.split('\n').filter((line) => widthOf(line) > columns);

/** Watches at no terminal. `until` waits for what is said on either stream, with all that was said before. */
function watching(words: readonly string[]) {
  const { subprocess } = startCommand(alternance([...words, '--watch']));
  const said = { all: '', stdout: '' };
  let news = () => {};
  for (const stream of ['stdout', 'stderr'] as const) {
    subprocess[stream].on('data', (piece: Buffer) => {
      said.all += piece;
      if (stream === 'stdout') said.stdout += piece;
      news();
    });
  }
  subprocess.once('exit', () => news());
  return {
    said,
    async until(text: RegExp) {
      while (!text.test(said.all)) {
        if (subprocess.exitCode !== null) throw new Error(`it ended before it said ${text}: ${said.all}`);
        await new Promise<void>((resolve, reject) => {
          news = resolve;
          const tooLong = () => reject(new Error(`waited ${patienceMs} ms for ${text}: ${said.all}`));
          AbortSignal.timeout(patienceMs).addEventListener('abort', tooLong);
        });
      }
    },
    async end(signal: NodeJS.Signals) {
      subprocess.kill(signal);
      return (await subprocess).exitCode;
    },
  };
}

t.test('each save is checked, and one line says what it changed', async (t) => {
  const folder = deadlocked();
  const watch = watching(['q3', '--dir', folder, '--only', 'three-rounds']);
  await watch.until(/0 of 4 points/);
  t.match(watch.said.all, /every save of a program is checked from here on; the keys need a\n?\s*terminal/);
  cpSync(right, join(folder, 'client.py'));
  await watch.until(/“three rounds, in order” now passes\./);
  t.match(watch.said.all, /client\.py was saved$/m);
  // As editors do that never write into the file itself.
  cpSync(waits, join(folder, 'client.py~'));
  renameSync(join(folder, 'client.py~'), join(folder, 'client.py'));
  await watch.until(/“three rounds, in order” no longer passes: it stops at line 11\./);
  t.notMatch(watch.said.stdout, /saved|now passes|no longer/, 'the report alone stands on stdout');
  t.equal(await watch.end('SIGINT'), 0);
  t.same(marksIn(folder).flatMap(carrying), [], 'no program is left');
});

t.test('a save breaks off the run under way, of which nothing is reported', async (t) => {
  const folder = deadlocked();
  writeFileSync(join(folder, 'client.py'), 'while True: pass\n');
  const watch = watching(['q3', '--dir', folder, '--only', 'three-rounds', '--patience', '3600000']);
  await until(() => marksIn(folder).some((mark) => carrying(mark).length >= 2));
  // An editor may empty the file before it writes it.
  writeFileSync(join(folder, 'client.py'), '');
  cpSync(right, join(folder, 'client.py'));
  await watch.until(/4 of 4 points/);
  t.notMatch(watch.said.stdout, /failed|undecided/);
  t.equal(await watch.end('SIGTERM'), 0);
});

t.test('only the question whose file was saved is checked again', { skip: absent('gcc') }, async (t) => {
  const folder = mkdtempSync(join(temporary, 'lab-'));
  for (const question of ['q1', 'q3'])
    cpSync(join(root, 'solutions', question, 'c'), join(folder, question, 'c'), { recursive: true });
  const watch = watching(['q1', 'q3', '--dir', folder, '--level', 'required']);
  // The sum of all stands below the reports, and a long path on a line of its own.
  await watch.until(/(✓ q3 .*){2}\/q3\/c\n/s);
  const before = watch.said.stdout.length;
  appendFileSync(join(folder, 'q3', 'c', 'server.c'), '// saved\n');
  await watch.until(/As before: every dialogue passes\./);
  const after = watch.said.stdout.slice(before);
  t.match(after, /^q3 · C/m);
  t.notMatch(after, /^q1 · C/m);
  t.equal(await watch.end('SIGINT'), 0);
});

t.test('on a terminal one key is enough', { skip: absent('tmux') }, async (t) => {
  const folder = deadlocked();
  await using terminal = await openTerminal({ columns: 80, rows: 40 });
  await terminal.type(`${program} check q3 --dir ${folder} --only three-rounds --watch; echo "code=$?"`);
  await terminal.press('Enter');
  const first = await terminal.until('the hints', (screen) => screen.includes('q quit'));
  t.match(first.trimEnd(), /\n\nh help · r again · a all · q quit$/, 'they are the last line');
  await terminal.press('h');
  const help = await terminal.until('the guide', (screen) => screen.includes('GUIDE.md#deadlock\n'));
  t.match(help, 'A deadlock takes a circle');
  t.notMatch(await terminal.history(), /sendall\(\(input\(\) \+ '\\n'\)\.encode\(\)\);/);
  await terminal.press('r');
  await terminal.until('the same again', (screen) =>
    screen.includes('As before: 1 dialogue does not pass yet.'),
  );
  cpSync(right, join(folder, 'client.py'));
  const better = await terminal.until('what got better', (screen) => screen.includes('now passes.'));
  t.match(better, `${folder}/client.py was saved`);
  const passed = await terminal.until('the hints', (screen) => screen.includes('q quit'));
  t.notMatch(passed, 'h help', 'there is nothing to explain');
  await terminal.press('q');
  await terminal.until('the end', (screen) => /^code=0$/m.test(screen));
  await terminal.type('stty -a | tr " ;" "\\n" | grep icanon');
  await terminal.press('Enter');
  t.match(
    await terminal.until('the terminal’s settings', (screen) => /^-?icanon$/m.test(screen)),
    /^icanon$/m,
    'the terminal is as it was',
  );
});

t.test(
  'at 40 columns, in French and without colours, nothing runs over',
  { skip: absent('tmux') },
  async (t) => {
    const folder = deadlocked();
    const env = { LC_ALL: 'fr_FR.UTF-8', NO_COLOR: '1' };
    await using terminal = await openTerminal({ columns: 40, rows: 80, env });
    await terminal.type(`${program} check q3 --dir ${folder} --only three-rounds --watch`);
    await terminal.press('Enter');
    await terminal.until('the hints', (screen) => screen.includes('h aide · r encore · a tout · q quitter'));
    cpSync(right, join(folder, 'client.py'));
    const seen = await terminal.until('what got better', (screen) => screen.includes('réussi.'));
    t.match(seen, /«\strois\s+tours,\s+dans\s+l’ordre\s»\s+est\s+maintenant\s+réussi\./);
    t.same(linesOver(40, seen), []);
    await terminal.press('C-c');
    await terminal.until('the end', (screen) => screen.trimEnd().endsWith('ready$'));
  },
);

t.test(
  'a terminal shows what is being played, and keeps nothing of it',
  { skip: absent('tmux') },
  async (t) => {
    await using terminal = await openTerminal({ columns: 60, rows: 50 });
    await terminal.type(`${program} check q3 --solution --language python; echo "code=$?"`);
    await terminal.press('Enter');
    await terminal.until('the count', (screen) => /^… \d+\/\d+ · q3 · /m.test(screen));
    await terminal.resize(40, 50);
    await terminal.until('the end', (screen) => /^code=0$/m.test(screen));
    t.notMatch(await terminal.history(), /^… /m);
  },
);

const tried = (words: readonly string[], lines: readonly string[], env = {}) =>
  run(['sh', '-c', 'printf "%s\\n" "$lines" | exec "$@"', 'sh', program, 'try', ...words], {
    env: { lines: lines.join('\n'), ...env },
  });

t.test('without a terminal, lines are typed on both keyboards and told', async (t) => {
  const { code, stdout } = await tried(
    ['q3', '--dir', 'solutions/q3/python'],
    ['client: bonjour', 'client: encore', 'server: salut', 'hello', 'server: ^D'],
  );
  t.equal(code, 0);
  t.same(stdout.trimEnd().split('\n').slice(4), [
    'server listens on port 8080',
    'client connected',
    'server waits for a line from the client',
    'client waits for its keyboard',
    'client types: bonjour',
    'client sends: bonjour⏎',
    'server shows: bonjour',
    'server waits for its keyboard',
    'client waits for a line from the server',
    'client waits for a line from the server · 1 line waits at this keyboard',
    'server types: salut',
    'server sends: salut⏎',
    'client shows: salut',
    'client types: encore',
    'client sends: encore⏎',
    'server shows: encore',
    'client waits for a line from the server',
    'Write “server: text” or “client: text” to type a line; ^D in place of the text closes that keyboard, ^R alone starts both again.',
    'server got Ctrl-D: the end of its keyboard',
    'server closed the connection',
    'client closed the connection',
    'server has ended with code 0',
    'client has ended with code 0',
  ]);
});

t.test('a deadlock is announced for what it is, and both can be started again', async (t) => {
  const { code, stdout } = await tried(['q3', '--dir', deadlocked()], ['client: x', '^R'], {
    LANG: 'fr_FR.UTF-8',
  });
  t.equal(code, 0);
  t.equal(stdout.match(/^Un interblocage\s: chaque programme attend l’autre\./gm)?.length, 3);
  t.match(stdout, /^Les deux redémarrent\.\nserveur écoute sur le port 8080\nclient s’est connecté$/m);
});

t.test('the checker plays the side that question 1 and 2 do not ask for', async (t) => {
  const first = await tried(['q1', '--solution'], ['client: bonjour', 'client: ^D']);
  t.match(first.stdout, /^client: played by the checker$/m);
  t.match(first.stdout, /^client types: bonjour\nserver shows: bonjour$/m);
  t.match(first.stdout, /^server has ended with code 0\nclient has hung up$/m);
  const second = await tried(['q2', '--solution'], ['client: bonjour']);
  t.match(second.stdout, /^client types: bonjour\nclient sends: bonjour⏎\nserver shows: bonjour$/m);
});

t.test(
  'a program that does not compile says so where its screen would be',
  { skip: absent('gcc') },
  async (t) => {
    const folder = mkdtempSync(join(temporary, 'lab-'));
    writeFileSync(join(folder, 'server.c'), 'int main(void) { retrun 0; }\n');
    const { code, stdout } = await tried(['q1', '--dir', folder], ['client: x']);
    t.equal(code, 0);
    t.match(stdout, /^server shows \(errors\): server\.c:1:18: error: /m);
    t.match(stdout, /^server could not be started$/m);
  },
);

t.test('a call that cannot be meant is refused in one line', async (t) => {
  const of = (...words: readonly string[]) => run([program, ...words]);
  t.match(await of('try', 'q3', 'q4'), {
    code: 2,
    stderr: /^alternance: q3 q4: one question at a time.*\n$/,
  });
  t.match(await of('try', '--watch'), {
    code: 2,
    stderr: /^alternance: --watch: .*npm run try -- --help.*\n$/,
  });
  t.match(await of('doctor', '--jsn'), {
    code: 2,
    stderr: /did you mean --json\?.*npm run doctor -- --help/,
  });
  t.match(await of('tyr'), { code: 2, stderr: /write check, try or doctor/ });
});

t.test('on a terminal, two panes and two keyboards', { skip: absent('tmux') }, async (t) => {
  await using terminal = await openTerminal({ columns: 80, rows: 24 });
  await terminal.type(`${program} try q3 --solution; echo "code=$?"`);
  await terminal.press('Enter');
  await terminal.until('both programs', (screen) =>
    /waits for a line from the client +│ +waits for its keyboard/.test(screen),
  );
  await terminal.type('été');
  await terminal.press('Enter');
  const sent = await terminal.until('the line', (screen) => /^ {2}été +│ > été$.*│ → été⏎$/ms.test(screen));
  t.match(sent, /▸ client · client\.py/);
  await terminal.press('Tab');
  await terminal.until('the other keyboard', (screen) => screen.includes('▸ server · server.py'));
  await terminal.resize(40, 24);
  const narrow = await terminal.until('one below the other', (screen) => screen.includes('─'.repeat(40)));
  t.same(linesOver(40, narrow), []);
  await terminal.press('C-d');
  await terminal.until(
    'the end of both',
    (screen) => (screen.match(/has ended with code 0/g) ?? []).length === 2,
  );
  await terminal.press('C-r');
  await terminal.until(
    'both again',
    (screen) => screen.includes('waits for its keyboard') && !screen.includes('été'),
  );
  await terminal.press('C-c');
  const after = await terminal.until('the end', (screen) => /^code=0$/m.test(screen));
  t.notMatch(after, 'server · server.py', 'what stood on the screen before is there again');
});

for (const [guide, LANG] of [
  ['GUIDE.md', 'C.UTF-8'],
  ['GUIDE.fr.md', 'fr_FR.UTF-8'],
] as const) {
  t.test(`the screen that ${guide} quotes is a real one`, { skip: absent('tmux') }, async (t) => {
    const text = readFileSync(join(root, guide), 'utf8');
    const [, words = '', quoted = ''] = /<!-- screen: (.+?) -->\n\n```\n([\s\S]*?)```$/m.exec(text) ?? [];
    await using terminal = await openTerminal({ columns: 80, rows: 12, env: { LANG } });
    await terminal.type(`${program} ${words}`);
    await terminal.press('Enter');
    await terminal.until('both programs', (screen) => /│ {3}.*(its keyboard|au clavier)/.test(screen));
    await terminal.type('bonjour');
    await terminal.press('Enter', 'Tab');
    await terminal.until('the turn of the server', (screen) =>
      /^ {2}.*(its keyboard|au clavier) +│/m.test(screen),
    );
    await terminal.type('salut');
    const seen = await terminal.until('the draft', (screen) => screen.includes('› salut'));
    t.equal(`${seen.trimEnd()}\n`, quoted);
    await terminal.press('C-c');
    await terminal.until('the end', (screen) => screen.trimEnd().endsWith('ready$'));
  });
}

t.test('a program that prints without end is ended, and one that crashes shows its last lines', async (t) => {
  const folder = mkdtempSync(join(temporary, 'lab-'));
  cpSync(join(root, 'solutions', 'q3', 'python'), folder, { recursive: true });
  writeFileSync(join(folder, 'server.py'), 'while True: print("y" * 60)\n');
  writeFileSync(join(folder, 'client.py'), 'raise ValueError(input())\n');
  const { code, stdout } = await tried(['q3', '--dir', folder], ['client: aïe']);
  t.equal(code, 0);
  t.match(stdout, /^server printed a million characters, and was ended$/m);
  t.match(stdout, /^client shows \(errors\): ValueError: aïe$/m);
  t.match(stdout, /^client has ended with code 1$/m);
});

t.test('Ctrl-D waits behind the lines at a keyboard that nobody reads', async (t) => {
  const { stdout } = await tried(['q3', '--solution'], ['server: tard', 'server: ^D']);
  t.match(
    stdout,
    / waits for a line from the client · 1 line waits at this keyboard · Ctrl-D waits to be read$/m,
  );
});

t.test('nothing is left when the terminal goes away', { skip: absent('tmux') }, async (t) => {
  const folder = mkdtempSync(join(temporary, 'lab-'));
  cpSync(join(root, 'solutions', 'q4', 'python'), folder, { recursive: true });
  const terminal = await openTerminal({ columns: 80, rows: 24 });
  await terminal.type(`${program} try q4 --dir ${folder}`);
  await terminal.press('Enter');
  await terminal.until('both programs', (screen) => (screen.match(/its keyboard/g) ?? []).length === 2);
  const marks = marksIn(folder);
  t.not(marks.flatMap(carrying).length, 0);
  await terminal[Symbol.asyncDispose]();
  await until(() => marks.flatMap(carrying).length === 0);
});

t.test('no order of a program reaches the terminal', { skip: absent('tmux') }, async (t) => {
  const folder = mkdtempSync(join(temporary, 'lab-'));
  const attack = String.raw`print('\x1b[2J\x1b[H\x1b]2;owned\x07\x1b[31mred\x9b', flush=True); input()`;
  writeFileSync(join(folder, 'server.py'), `${attack}\n`);
  await using terminal = await openTerminal({ columns: 80, rows: 20 });
  await terminal.type(`${program} try q1 --dir ${folder}`);
  await terminal.press('Enter');
  const seen = await terminal.until('what it prints', (screen) => screen.includes('␛[31mred'));
  t.match(seen, '␛[2J␛[H␛]2;owned␇␛[31mred‹U+009B›');
  t.match(seen, '▸ client · played by the checker');
  await terminal.press('C-c');
  await terminal.until('the end', (screen) => screen.trimEnd().endsWith('ready$'));
});

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
  t.match(stdout, /^1 chose empêche de vérifier des programmes\s: python3\.$/m);
});

t.test('the doctor names who holds the port, and what that prevents', async (t) => {
  const server = createServer().listen(8080, '127.0.0.1');
  t.teardown(() => server.close());
  const listening = await once(server, 'listening').then(
    () => true,
    () => false,
  );
  if (!listening) return t.comment('port 8080 is held by somebody else');
  const { stdout } = await run([program, 'doctor'], { env: { LANG: 'C.UTF-8' } });
  t.match(stdout, new RegExp(`^[!✗] port 8080 {2}held by [^]*\\(process\\s+${process.pid}\\)`, 'm'));
  const shared = await run([program, 'doctor'], { env: { ALTERNANCE_NETWORK: 'shared', LANG: 'C.UTF-8' } });
  t.equal(shared.code, 1);
  t.match(shared.stdout, /Programs that take no other port as an argument cannot be\s+checked/);
});
