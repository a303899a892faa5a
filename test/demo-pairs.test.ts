import t from 'tap';
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
  t.match(talked, { proof: undefined, fate: 'free' }, 'nobody had to wait for a turn');
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
