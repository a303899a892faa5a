import t from 'tap';
import type { CellId } from '../checker/demo/cells.ts';
import type { Moment } from '../checker/demo/moment.ts';
import { isLocated, openDemoClient, type ServedDemo, serveCells } from './demo-client.ts';
import { absent } from './tools.ts';

const python = { skip: absent('python3') };
const id: CellId = 'keyboard-network';

/** The kinds and texts of a screen: `typed bonjour`. */
const screen = ({ sides }: Moment, role: 'server' | 'client') =>
  sides[role].screen.map(({ kind, text }) => `${kind} ${text.trimEnd()}`);

/** A page on which the working pair is on the stage, at rest. */
async function onStage(served: ServedDemo) {
  const page = openDemoClient(served.address);
  await page.sees('the show', () => true);
  page.ask({ do: 'choose', cell: id });
  await page.seesMoment(id, 'a rest with every line known', isLocated);
  return page;
}

t.test('what was done last is undone, by doing all else again', python, async (t) => {
  await using served = await serveCells();
  using page = await onStage(served);
  const first = page.show?.cells[id]?.moment.sides.server.processes[0]?.pid;
  for (const line of ['one', 'two'])
    page.ask({ do: 'type', role: line === 'one' ? 'client' : 'server', line });
  await page.seesMoment(id, 'both lines', ({ sides }) => sides.client.screen.length === 2);
  page.ask({ do: 'undo' });
  const undone = await page.seesMoment(
    id,
    'the first line alone',
    (moment) =>
      isLocated(moment) &&
      moment.sides.server.processes[0]?.pid !== first &&
      moment.sides.server.screen.length > 0,
  );
  t.same(screen(undone, 'client'), ['typed one']);
  t.same(screen(undone, 'server'), ['showed one']);
  page.ask({ do: 'undo' });
  const again = await page.seesMoment(
    id,
    'no line',
    (moment) => isLocated(moment) && moment.sides.server.screen.length === 0,
  );
  t.same(screen(again, 'client'), []);
  page.ask({ do: 'undo' });
  page.ask({ do: 'type', role: 'client', line: 'three' });
  await page.seesMoment(id, 'another line', ({ sides }) => sides.server.screen[0]?.text === 'three\n');
  t.same(served.faults, []);
});

t.test('a frozen side stays frozen when a later act is undone', python, async (t) => {
  await using served = await serveCells();
  using page = await onStage(served);
  page.ask({ do: 'freeze', role: 'server' });
  page.ask({ do: 'type', role: 'client', line: 'one' });
  await page.seesMoment(id, 'bytes in the queue', ({ sides }) => sides.server.unread === 4);
  page.ask({ do: 'undo' });
  const undone = await page.seesMoment(
    id,
    'an empty queue',
    ({ sides, state }) => state === 'frozen' && sides.server.unread === 0,
  );
  t.equal(undone.sides.server.phase, 'frozen');
  t.equal(undone.sides.client.phase, 'waits');
});

t.test('each step lets one program run until it is blocked', python, async (t) => {
  await using served = await serveCells();
  using page = await onStage(served);
  page.ask({ do: 'step' });
  await page.sees('stepping', ({ stepping }) => stepping);
  const both = await page.seesMoment(id, 'both frozen', ({ state }) => state === 'frozen');
  t.same([both.sides.client.phase, both.sides.server.phase], ['frozen', 'frozen']);
  t.ok(isLocated(both));
  page.ask({ do: 'type', role: 'client', line: 'one' });
  const typed = await page.seesMoment(
    id,
    'the line at the keyboard',
    ({ sides }) => sides.client.keyboard.waiting.length === 1,
  );
  t.same(screen(typed, 'client'), []);
  page.ask({ do: 'step' });
  const sent = await page.seesMoment(
    id,
    'the line on its way',
    ({ sides, state }) => state === 'frozen' && sides.server.unread === 4,
  );
  t.same(screen(sent, 'client'), ['typed one']);
  t.same(screen(sent, 'server'), []);
  page.ask({ do: 'step' });
  const shown = await page.seesMoment(
    id,
    'the line on the screen',
    (moment) => moment.state === 'frozen' && screen(moment, 'server').length === 1,
  );
  t.equal(shown.fate, 'works');
  page.ask({ do: 'run' });
  await page.sees('no more stepping', ({ stepping }) => !stepping);
  page.ask({ do: 'type', role: 'server', line: 'two' });
  await page.seesMoment(id, 'the answer', (moment) => screen(moment, 'client').includes('showed two'));
  t.same(served.faults, []);
});

t.test('a program that is killed from outside has ended, by that signal', python, async (t) => {
  await using served = await serveCells();
  using page = await onStage(served);
  const pid = page.show?.cells[id]?.moment.sides.server.processes[0]?.pid ?? 0;
  t.ok(pid > 1);
  process.kill(pid, 'SIGKILL');
  const killed = await page.seesMoment(
    id,
    'the end of the server',
    ({ sides }) => sides.server.phase === 'ended',
  );
  t.same(killed.sides.server.end, { signal: 'SIGKILL' });
  page.ask({ do: 'reset' });
  const fresh = await page.seesMoment(id, 'both again', isLocated);
  t.equal(fresh.sides.server.end, undefined);
  t.not(fresh.sides.server.processes[0]?.pid, pid);
});

t.test('a closed keyboard ends the programs that read it', python, async (t) => {
  await using served = await serveCells();
  using page = await onStage(served);
  page.ask({ do: 'close', role: 'client' });
  const ended = await page.seesMoment(id, 'the end of both', ({ sides }) =>
    (['client', 'server'] as const).every((role) => sides[role].phase === 'ended'),
  );
  t.same(ended.sides.client.end, { code: 0 });
  t.equal(ended.sides.client.keyboard.closed, true);
  t.ok(ended.segments.some(({ flags, from }) => from === 'client' && flags.includes('FIN')));
});
