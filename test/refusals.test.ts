import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import t, { type Test } from 'tap';
import { checkHere } from './check-here.ts';
import { check, type Run, root, run, temporary } from './checker.ts';
import { absent } from './tools.ts';

/** Asserts that a run printed one line on stderr with these words, nothing on stdout, and ended with code 2. */
function refused(t: Test, seen: Run, said: string | RegExp): void {
  t.match(seen, { code: 2, stdout: '' });
  t.match(seen.stderr, said);
  t.match(seen.stderr, /^alternance: [^\n]+\n$/, 'one line');
}

const unusable: readonly (readonly [words: readonly string[], said: string])[] = [
  [['q5'], 'q5: there is no such question; write q1, q2, q3 or q4'],
  [['q3', '--sede', '3'], '--sede: there is no such option (did you mean --seed?)'],
  [['q3', '--nothing-like-it'], '--nothing-like-it: there is no such option; `npm run check -- --help`'],
  [['q3', '--seed'], '--seed needs a value'],
  [['q1', '--server', ''], '--server needs a value'],
  [['--level', 'hard'], '--level hard: write one of required, robust, all'],
  [['--language', 'cobol'], '--language cobol: write one of python, '],
  [['--report', 'pdf'], '--report pdf: write one of terminal, '],
  [['--port', '99999'], '--port 99999: write a whole number from 1 to 65535'],
  [['--jobs', 'two'], '--jobs two: write a whole number'],
  [['q3', '--only', 'one'], '--only one: q3 has no dialogue one; it has client-first, '],
  [['q3', '--server', 'true'], 'q3 needs --client COMMAND'],
  [['q3', '--solution', '--dir', 'x'], 'keep one'],
  [['--dialogue', 'x.dialogue'], '--dialogue goes with one question'],
  [['q3', '--dir', 'missing'], 'missing: there is no such folder; name another one with --dir'],
  [['q3', '--dir', 'a-file'], 'a-file: this is a file; name the folder it is in'],
  [['q3', '--dir', 'empty'], 'empty: the folder is empty; put your programs there'],
  [
    ['q3', '--dir', 'notes'],
    'notes: no program is named like server.py, client.py; there is only notes.txt:',
  ],
  [['q1', '--dir', 'two'], 'two: server.py, serveur.py could each be the server; keep one'],
  [['--dir', 'two'], 'which question is it? name it, as in `npm run check -- q3 --dir two`'],
  [['q1', '--dialogue', 'x.dialogue'], 'x.dialogue: there is no such dialogue file; check the path'],
  [['q1', '--dialogue', 'typo.dialogue'], 'typo.dialogue:7: unknown verb "strats" (did you mean "starts"?)'],
  [['q1', '--dialogue', 'latin.dialogue'], 'latin.dialogue: not text in UTF-8; save it in that encoding'],
  [['q1', '--server', './missing'], '--server ./missing: there is no program ./missing; check'],
  [['q1', '--server', 'no-such-program 8080'], 'there is no program no-such-program; check'],
  [['q1', '--server', './a-file 8080'], './a-file is not executable; run `chmod +x ./a-file`'],
  [['q1', '--server', './crlf.sh'], './crlf.sh has the line ends of Windows (CR LF)'],
  [['q1', '--server', 'sh crlf.sh'], 'crlf.sh has the line ends of Windows (CR LF)'],
  [
    ['q1', '--server', './nowhere.sh'],
    'the first line of ./nowhere.sh names /nowhere/at/all, which this machine',
  ],
  [['q1', '--server', './env.py'], 'the first line of ./env.py names python-of-nobody, which this machine'],
  [['q2', '--server', './a-file', '--client', 'cat'], '--server ./a-file: ./a-file is not executable'],
  [['q1', '--solution', '--output', 'missing/report'], '--output missing/report: cannot be written (ENOENT)'],
];

t.test('an unusable call is refused in one line, and nothing is played', async (t) => {
  const headers = 'title t\ntitle.fr t\nlevel required\npoints 1\ncast server=student client=peer\n';
  const cwd = t.testdir({
    'a-file': '',
    empty: {},
    notes: { 'notes.txt': '' },
    two: { 'server.py': '', 'serveur.py': '' },
    'typo.dialogue': `${headers}\nserver strats\nserver is at rest\n`,
    'crlf.sh': '#!/bin/sh\r\nexec cat\r\n',
    'nowhere.sh': '#!/nowhere/at/all\n',
    'env.py': '#!/usr/bin/env -S python-of-nobody -u\n',
    'latin.dialogue': Buffer.from(`# \xe9\n${headers}`, 'latin1'),
  });
  for (const script of ['crlf.sh', 'nowhere.sh', 'env.py']) chmodSync(join(cwd, script), 0o755);
  for (const [words, said] of unusable) {
    // Only a command opens the files of its reports.
    const call = words.includes('--output') ? check : checkHere;
    await t.test(words.join(' '), async (t) => refused(t, await call(words, { cwd }), said));
  }
});

t.test('all problems of a dialogue are told, a line each', async (t) => {
  const cwd = t.testdir({ 'x.dialogue': 'server tpyes a\n' });
  const { code, stderr } = await check(['q1', '--dialogue', 'x.dialogue'], { cwd });
  t.equal(code, 2);
  t.match(stderr, 'alternance: x.dialogue:1: unknown verb "tpyes" (did you mean "types"?)\n');
  t.notMatch(stderr, /^(?!alternance: x\.dialogue:\d+: )./m);
});

t.test('an unknown command is refused with the known ones', async (t) => {
  const { code, stderr } = await run([join(root, 'bin', 'alternance'), 'chekc']);
  t.equal(code, 2);
  t.match(stderr, /^alternance: chekc: there is no such command; write check, try, .* or \w+\n$/);
});

t.test('a tool that is not on the machine is named, with what installs it', async (t) => {
  const PATH = t.testdir();
  for (const name of ['sh', 'unshare', 'true', 'node']) symlinkSync(await fileOf(name), join(PATH, name));
  const one = await check(['q1', '--solution', '--language', 'python'], { env: { PATH } });
  refused(t, one, 'server.py needs python3, which this machine does not have: sudo apt install python3');
});

t.test('a submission not asked for by name is left out with a line if its tool is missing', async (t) => {
  const PATH = t.testdir();
  for (const name of ['sh', 'unshare', 'true', 'node']) symlinkSync(await fileOf(name), join(PATH, name));
  const words = ['q1', 'q2', '--solution', '--only', 'one-line'];
  const { code, stdout, stderr } = await check(words, { env: { PATH } });
  t.match(stdout, /q1 · TypeScript · /);
  t.notMatch(stdout, /Python|gcc/);
  const lines = stderr.trimEnd().split('\n');
  t.same(
    lines.map((line) => /^alternance: (\S+) is left out: .* needs (\S+), which/.exec(line)?.slice(1)),
    [
      ['solutions/q1/python', 'python3'],
      ['solutions/q1/c', 'gcc'],
    ],
    'once for each tool',
  );
  t.equal(code, 0, 'the others decide');
});

async function fileOf(name: string): Promise<string> {
  return name === 'node' ? process.execPath : (await execa('sh', ['-c', `command -v ${name}`])).stdout;
}

/** A user without permission to read what the user of the tests may read. */
const otherUser = '65534';
const notRoot = process.getuid?.() !== 0 && 'only root can become another user';

t.test('an unreadable file or folder is named', { skip: notRoot || absent('setpriv') }, async (t) => {
  const folder = join(temporary, 'unreadable');
  chmodSync(temporary, 0o755);
  mkdirSync(join(folder, 'closed'), { recursive: true });
  writeFileSync(join(folder, 'server.py'), '');
  chmodSync(join(folder, 'server.py'), 0o600);
  chmodSync(join(folder, 'closed'), 0o700);
  const through = ['setpriv', '--reuid', otherUser, '--clear-groups'];
  for (const [dir, path] of [
    ['.', 'server.py'],
    ['closed', 'closed'],
  ] as const) {
    const said = `${path}: cannot be read; look at its permissions`;
    refused(t, await check(['q1', '--dir', dir], { cwd: folder, through }), said);
  }
});
