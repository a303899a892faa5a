import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { root } from './checker.ts';
import { askedPairs } from './demo-asked.ts';
import { isLocated, openDemoClient, serveShown } from './demo-client.ts';
import { absent } from './tools.ts';

const python = { skip: absent('python3') };

t.test('a pair of question 4 forks before the class: one socket, two holders', python, async (t) => {
  const { pair, pairsIn } = await askedPairs('--question', 'q4');
  t.same(pair, { kind: 'fork' });
  await using served = await serveShown({ pair, pairsIn, language: 'python' });
  using page = openDemoClient(served.address);
  await page.sees('the stage', ({ view, chosen }) => view === 'stage' && chosen === 'pair');
  page.ask({ do: 'play' });
  const alone = await page.seesMoment(
    'pair',
    'the server alone',
    ({ sides, state }) => state === 'rest' && sides.server.processes.length === 1,
  );
  t.same(alone.sides.server.waitsFor, ['connection']);
  t.equal(alone.sides.server.processes[0]?.connection, undefined);
  t.equal(alone.sides.client.phase, 'off');
  page.ask({ do: 'play' });
  const forked = await page.seesMoment(
    'pair',
    'two processes a side',
    (moment) => isLocated(moment) && moment.sides.client.processes.length === 2,
  );
  for (const role of ['server', 'client'] as const) {
    const [parent, child] = forked.sides[role].processes;
    t.ok(parent && child);
    t.equal(child?.parent, parent?.pid);
    t.match(child?.connection, /^\d+$/);
    t.equal(child?.connection, parent?.connection, 'the same socket');
    t.same(child?.waitsFor, ['keyboard']);
    t.same(parent?.waitsFor, [role === 'server' ? 'client' : 'server']);
    t.ok((child?.bornMs ?? 0) >= (parent?.bornMs ?? 0));
  }
  for (const role of ['client', 'server'] as const) page.ask({ do: 'type', role, line: `from the ${role}` });
  const talked = await page.seesMoment('pair', 'both lines', ({ sides }) =>
    (['client', 'server'] as const).every((role) => sides[role].screen.some(({ kind }) => kind === 'showed')),
  );
  t.equal(talked.proof, undefined);
  page.ask({ do: 'undo' });
  page.ask({ do: 'undo' });
  page.ask({ do: 'undo' });
  await page.seesMoment(
    'pair',
    'the server alone again',
    ({ sides, state }) => state === 'rest' && sides.client.phase === 'off',
  );
  t.same(served.faults, []);
});

t.test(
  'a frozen side of question 4 loses nothing, though its parent is told when its child stops',
  python,
  async (t) => {
    const { pair, pairsIn } = await askedPairs('--question', 'q4');
    await using served = await serveShown({ pair, pairsIn });
    using page = openDemoClient(served.address);
    await page.sees('the stage', () => true);
    page.ask({ do: 'play' });
    page.ask({ do: 'play' });
    await page.seesMoment(
      'pair',
      'two processes a side',
      (moment) => isLocated(moment) && moment.sides.client.processes.length === 2,
    );
    page.ask({ do: 'freeze', role: 'server' });
    page.ask({ do: 'type', role: 'client', line: 'hello' });
    page.ask({ do: 'type', role: 'server', line: 'later' });
    const frozen = await page.seesMoment(
      'pair',
      'bytes in the queue',
      ({ sides, state }) => state === 'frozen' && sides.server.unread === 6,
    );
    t.equal(frozen.sides.server.phase, 'frozen');
    t.same(frozen.sides.server.keyboard.waiting, ['later']);
    page.ask({ do: 'resume', role: 'server' });
    await page.seesMoment('pair', 'both lines', ({ sides }) =>
      (['client', 'server'] as const).every((role) =>
        sides[role].screen.some(({ kind }) => kind === 'showed'),
      ),
    );
    page.ask({ do: 'type', role: 'server', line: 'again' });
    const after = await page.seesMoment('pair', 'another line', ({ sides }) =>
      sides.client.screen.some(({ text }) => text.includes('again')),
    );
    t.notOk(after.segments.some(({ flags }) => flags.includes('FIN')));
    t.same(served.faults, []);
  },
);

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
