import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { checkHere } from './check-here.ts';
import { check, type Run, root, run } from './checker.ts';

const judge = (...words: readonly string[]): Promise<Run> =>
  run([join(root, 'bin', 'alternance'), 'judge', ...words]);
const read = (file: string) => readFileSync(file, 'utf8');

/** Two programs that wait for each other: with what other plays tell of them, several dialogues fail. */
const deadlocked = ['q3', '--dir', 'fixtures/submissions/q3/both-read-first'];

t.test('a saved run that is judged again gets the same reports, byte for byte', async (t) => {
  const folder = t.testdir();
  const at = (name: string) => join(folder, name);
  const checked = await check([...deadlocked, '--report', `json=${at('a.json')}`, '--report', 'terminal']);
  t.equal(checked.code, 1);
  const judged = await judge(at('a.json'), '--report', `json=${at('b.json')}`, '--report', 'terminal');
  t.match(judged, { code: 1, stderr: '' });
  t.equal(read(at('b.json')), read(at('a.json')));
  t.equal(judged.stdout, checked.stdout);
});

t.test('repeated, explored, passed or not begun: each is judged again', async (t) => {
  const folder = t.testdir();
  const one = ['q1', '--solution', '--language', 'python', '--only', 'one-line'];
  const calls: Readonly<Record<string, readonly [code: number, words: readonly string[]]>> = {
    repeated: [0, [...one, '--repeat', '2']],
    strict: [0, [...one, '--strict']],
    explored: [0, ['q1', '--solution', '--language', 'python', '--explore', '2']],
    found: [1, ['q1', '--dir', 'fixtures/submissions/q1/drops-accents', '--explore', '40', '--seed', '1']],
    untouched: [1, ['q1', '--dir', 'exercises/q1/python']],
  };
  for (const [name, [code, words]] of Object.entries(calls)) {
    const [first, second] = [join(folder, `${name}.json`), join(folder, `${name}-again.json`)];
    const checked = await checkHere([...words, '--report', 'json']);
    t.equal(checked.code, code, `${name} is checked`);
    writeFileSync(first, checked.stdout);
    t.equal((await judge(first, '--report', `json=${second}`)).code, code, `${name} is judged again`);
    t.equal(read(second), checked.stdout, name);
  }
});

t.test('a report is told in another language than it was written in', async (t) => {
  const file = join(t.testdir(), 'a.json');
  await check([...deadlocked, '--only', 'client-first', '--locale', 'en', '--report', `json=${file}`]);
  t.match((await judge(file, '--locale', 'fr')).stdout, 'Un interblocage');
  t.match((await judge(file, '--report', 'html')).stdout, '<!DOCTYPE html>');
});

t.test('what cannot be judged is told in one line', async (t) => {
  t.match(await judge('absent.json'), {
    code: 2,
    stdout: '',
    stderr: /^alternance: absent\.json: there is no such report;.*\n$/,
  });
  t.match(await judge(), { code: 2, stderr: /^alternance: name one report to judge, .*\n$/ });
  t.match(await judge('a.json', 'b.json'), { code: 2, stderr: /name one report/ });
  t.match(await judge('a.json', '--pcap', 'x'), { code: 2, stderr: /--pcap: there is no such option/ });
  t.match(await judge('--help'), { code: 0, stdout: /^Usage: npm run judge -- REPORT/ });
});
