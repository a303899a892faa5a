import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { root } from './checker.ts';
import { askedPairs } from './demo-asked.ts';
import { isLocated, openDemoClient, serveShown } from './demo-client.ts';
import { absent } from './tools.ts';

const python = { skip: absent('python3') };

t.test("a student's own pair is on the stage, with the lines of its own files", python, async (t) => {
  const { pair, pairsIn } = await askedPairs('--dir', 'fixtures/submissions/q3/both-read-first');
  t.match(pair, { kind: 'own', title: /^q3 · Python · .*both-read-first$/ });
  await using served = await serveShown({ pair, pairsIn, language: 'python' });
  using page = openDemoClient(served.address);
  await page.sees('the show', () => true);
  page.ask({ do: 'play' });
  const locked = await page.seesMoment(
    'pair',
    'the deadlock',
    (moment) => moment.fate === 'deadlock' && isLocated(moment),
  );
  const { sources } = page.show?.cells.pair ?? {};
  for (const role of ['server', 'client'] as const) {
    const { file, line } = locked.sides[role].processes[0]?.place ?? { file: '', line: 0 };
    t.equal(file, sources?.[role].file);
    t.match(sources?.[role].text.split('\n')[line - 1], 'network.readline()');
  }
});

t.test('a program that was changed is read and started anew', python, async (t) => {
  const folder = t.testdir();
  cpSync(join(root, 'fixtures', 'submissions', 'q3', 'both-read-first'), folder, { recursive: true });
  const { pair, pairsIn } = await askedPairs('--dir', folder);
  await using served = await serveShown({ pair, pairsIn });
  using page = openDemoClient(served.address);
  await page.sees('the show', () => true);
  page.ask({ do: 'play' });
  await page.seesMoment('pair', 'the deadlock', ({ fate }) => fate === 'deadlock');
  const solution = readFileSync(join(root, 'solutions', 'q3', 'python', 'client.py'), 'utf8');
  writeFileSync(join(folder, 'client.py'), `# repaired\n${solution}`);
  page.ask({ do: 'reset' });
  await page.sees(
    'the new source',
    ({ cells }) => cells.pair?.sources.client.text.startsWith('# repaired') === true,
  );
  const moment = await page.seesMoment(
    'pair',
    'another rest',
    (one) => one.fate === undefined && isLocated(one),
  );
  const { text = '' } = page.show?.cells.pair?.sources.client ?? {};
  t.match(text.split('\n')[(moment.sides.client.processes[0]?.place?.line ?? 0) - 1], 'keyboard.readline()');
  t.same(served.faults, []);
});

t.test('a folder of the exercises is enough to say which pair', async (t) => {
  for (const dir of ['exercises/q3/python', 'exercises/q3', 'solutions/q3/python']) {
    const { pair } = await askedPairs('--dir', dir);
    t.match(pair, { kind: 'own', title: /^q3 · / }, dir);
  }
});

t.test('a stub that does not compile says so', { skip: absent('gcc') }, async (t) => {
  const folder = t.testdir({ 'server.c': 'int main( {', 'client.c': 'int main(void) { return 0; }' });
  const { pair, pairsIn } = await askedPairs('--dir', folder);
  await using served = await serveShown({ pair, pairsIn, language: 'c' });
  using page = openDemoClient(served.address);
  await page.sees('the show', () => true);
  page.ask({ do: 'play' });
  await page.sees('the obstacle', ({ cells }) => cells.pair?.obstacle !== undefined);
  t.match(page.show?.cells.pair?.obstacle, { role: 'server', kind: 'does-not-compile', said: /server\.c:1/ });
});

t.test('what cannot be shown is refused in one line', async (t) => {
  await t.rejects(askedPairs('q3'), {
    message: 'q3: `demo` takes options only; `npm run demo -- --help` lists them',
  });
  await t.rejects(askedPairs('--question', 'q1'), {
    message: /^question q1: the stage needs a server and a client/,
  });
  await t.rejects(askedPairs('--language', 'java'), {
    message: /^--language java: .* has no programs in this language/,
  });
  await t.rejects(askedPairs('--question', 'q9'), { message: /q9/ });
  await t.rejects(askedPairs('--dir', join('no', 'such', 'folder')), { message: /no\/such\/folder/ });
});
