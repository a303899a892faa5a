import { appendFileSync, cpSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { alternance, root, startCommand, temporary } from './checker.ts';
import { deadlocked, linesOver, program } from './lab.ts';
import { carrying, marksIn } from './processes.ts';
import { openTerminal, patienceMs } from './terminal.ts';
import { absent } from './tools.ts';
import { until } from './until.ts';

const right = join(root, 'solutions', 'q3', 'python', 'client.py');
const waits = join(root, 'fixtures', 'submissions', 'q3', 'both-read-first', 'client.py');

/**
 * Runs `check --watch` without a terminal. `until` waits for words on either stream, among all that was printed so
 * far.
 */
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
  t.match(watch.said.all, /every save of a program is checked from now on; the keys need a\n?\s*terminal/);
  cpSync(right, join(folder, 'client.py'));
  await watch.until(/“three rounds, in order” now passes\./);
  t.match(watch.said.all, /client\.py was saved$/m);
  // Saves by renaming, as editors do that never write into the file itself.
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
  await until('both programs', () => marksIn(folder).some((mark) => carrying(mark).length >= 2));
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
  // The summary comes after the reports, with a long path on its own line.
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
    const folder = deadlocked();
    // The dialogue is played until the test ends it, and nothing is drawn meanwhile. Else the checker might draw at
    // the moment when the terminal folds the line, and hit one of its rows.
    // What is written to a file is seen in a room; a new one need not be, once it was looked for.
    const held = `while not open('go').read():\n    pass\n${readFileSync(right, 'utf8')}`;
    writeFileSync(join(folder, 'go'), '');
    writeFileSync(join(folder, 'client.py'), held);
    await using terminal = await openTerminal({ columns: 60, rows: 50 });
    const command = `${program} check q3 --dir ${folder} --only three-rounds --patience 3600000`;
    await terminal.type(`${command}; echo "code=$?"`);
    await terminal.press('Enter');
    await terminal.until('the count', (screen) => /^… 1\/1 · q3 · .{30,}/m.test(screen));
    await terminal.resize(40, 50);
    await terminal.until('one row of it', (screen) => /^… 1\/1 · q3 · .{0,25}…$/m.test(screen));
    writeFileSync(join(folder, 'go'), 'go');
    await terminal.until('the end', (screen) => /^code=0$/m.test(screen));
    t.notMatch(await terminal.history(), /^… /m);
  },
);
