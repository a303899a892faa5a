import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { root, run, startCommand, temporary } from './checker.ts';
import { deadlocked, linesOver, program } from './lab.ts';
import { carrying, marksIn } from './processes.ts';
import { shareOf } from './share.ts';
import { openTerminal } from './terminal.ts';
import { absent } from './tools.ts';
import { until } from './until.ts';

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
    'Write “server: text” or “client: text” to type a line; ^D instead of the text closes that keyboard, ^R alone starts both again.',
    'server got Ctrl-D: the end of its keyboard',
    'server closed the connection',
    'client closed the connection',
    'server has ended with code 0',
    'client has ended with code 0',
  ]);
});

t.test('the names of a folder and a command are shown, and give no order to the terminal', async (t) => {
  const folder = mkdtempSync(join(temporary, 'lab-\u001B[31m'));
  cpSync(join(root, 'solutions', 'q3', 'python'), folder, { recursive: true });
  const inFolder = await tried(['q3', '--dir', folder], ['client: ^D']);
  t.match(inFolder.stdout, /^q3 · .*lab-␛\[31m\w+\nserver: server\.py$/m);
  const asCommand = await tried(['q1', '--server', 'cat # \u009B2J'], ['client: ^D']);
  t.match(asCommand.stdout, /^server: cat # ‹U\+009B›2J$/m);
  for (const { code, stdout } of [inFolder, asCommand]) {
    t.equal(code, 0);
    t.notMatch(stdout, /[^\P{Cc}\n]/u);
  }
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

t.test('an unusable call is refused in one line', async (t) => {
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
  t.match(await of('tyr'), { code: 2, stderr: /write check, try, .* or \w+$/m });
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

const guides = [
  ['GUIDE.md', 'C.UTF-8'],
  ['GUIDE.fr.md', 'fr_FR.UTF-8'],
] as const;

for (const [guide, LANG] of shareOf('guides with a screen', guides, ([guide]) => guide)) {
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

t.test('Ctrl-D waits after the lines at a keyboard that is not read', async (t) => {
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
  await until('the end of every program', () => marks.flatMap(carrying).length === 0);
});

t.test('the first signal lets the command end its programs, and the second ends it at once', async (t) => {
  for (const { signals, code } of [
    { signals: ['SIGTERM'], code: 0 },
    { signals: ['SIGINT', 'SIGTERM'], code: 130 },
  ] as const) {
    const folder = deadlocked();
    // A FIFO opened for reading and writing never ends, so the keyboard stays open.
    const kept = [
      'sh',
      '-c',
      'mkfifo keyboard && exec "$@" <>keyboard',
      'sh',
      program,
      'try',
      'q3',
      '--plain',
    ];
    const { subprocess, pid } = startCommand([...kept, '--dir', folder], { cwd: folder });
    const marks = await until('both programs', () => {
      const found = marksIn(folder);
      return found.flatMap(carrying).length >= 2 && found;
    });
    // Both signals are pending when the process continues, so it gets the second before it has handled the first.
    process.kill(pid, 'SIGSTOP');
    for (const signal of signals) process.kill(pid, signal);
    process.kill(pid, 'SIGCONT');
    t.equal((await subprocess).exitCode, code, signals.join(', '));
    await until('the end of every program', () => marks.flatMap(carrying).length === 0);
  }
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
