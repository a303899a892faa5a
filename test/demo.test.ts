import t from 'tap';
import { cellIds } from '../checker/demo/cells.ts';
import type { Moment } from '../checker/demo/moment.ts';
import { isLocated, openDemoClient, serveCells } from './demo-client.ts';
import { shareOf } from './share.ts';
import { absent } from './tools.ts';

const python = { skip: absent('python3') };

/** The texts that a side was shown. */
const shown = ({ sides }: Moment, role: 'server' | 'client') =>
  sides[role].screen.flatMap(({ kind, text }) => (kind === 'showed' ? [text] : []));

t.test('one line goes into four pairs, and each has its fate', python, async (t) => {
  await using served = await serveCells();
  using page = openDemoClient(served.address);
  await page.sees('the whole show', ({ cells }) => Object.keys(cells).length === 4);
  t.same(Object.keys(page.show?.cells ?? {}), cellIds);
  for (const { moment } of Object.values(page.show?.cells ?? {})) {
    t.equal(moment.sides.client.phase, 'off');
    t.equal(moment.fate, undefined);
  }
  page.ask({ do: 'play' });
  const locked = await page.seesMoment('network-network', 'the deadlock', ({ fate }) => fate === 'deadlock');
  t.match(locked.proof?.sides, {
    client: { call: 'recvfrom', receiving: 0, sending: 0 },
    server: { call: 'recvfrom', receiving: 0, sending: 0 },
  });
  for (const id of cellIds) await page.seesMoment(id, 'a rest with every line known', isLocated);
  page.ask({ do: 'type', role: 'client', line: 'bonjour' });
  const works = await page.seesMoment(
    'keyboard-network',
    'what becomes of it',
    ({ fate }) => fate !== undefined,
  );
  t.equal(works.fate, 'works');
  t.same(shown(works, 'server'), ['bonjour\n']);
  page.ask({ do: 'type', role: 'server', line: 'salut' });
  for (const [id, fate] of [
    ['keyboard-keyboard', 'crossed'],
    ['network-keyboard', 'swapped'],
  ] as const) {
    const moment = await page.seesMoment(
      id,
      'what becomes of it',
      (one) => one.fate !== undefined && isLocated(one),
    );
    t.equal(moment.fate, fate, id);
    t.equal(moment.proof, undefined, id);
  }
  const still = await page.seesMoment('network-network', 'both lines to wait', ({ sides }) =>
    (['client', 'server'] as const).every((role) => sides[role].keyboard.waiting.length === 1),
  );
  t.equal(still.fate, 'deadlock');
  t.same([shown(still, 'client'), shown(still, 'server')], [[], []]);
  t.same(served.faults, []);
});

t.test('the line that is told is the one in which a program is blocked', python, async (t) => {
  await using served = await serveCells();
  using page = openDemoClient(served.address);
  await page.sees('the show', () => true);
  page.ask({ do: 'choose', cell: 'keyboard-network' });
  const line = (moment: Moment, role: 'server' | 'client') => {
    const { file, text } = page.show?.cells['keyboard-network']?.sources[role] ?? { file: '', text: '' };
    const place = moment.sides[role].processes[0]?.place;
    t.equal(place?.file, file);
    return text.split('\n')[(place?.line ?? 0) - 1];
  };
  const before = await page.seesMoment('keyboard-network', 'a rest with every line known', isLocated);
  t.match(line(before, 'client'), 'sys.stdin.readline()');
  t.match(line(before, 'server'), 'network.readline()');
  page.ask({ do: 'type', role: 'client', line: 'bonjour' });
  const after = await page.seesMoment(
    'keyboard-network',
    'a rest after the line',
    (moment) => isLocated(moment) && shown(moment, 'server').length === 1,
  );
  t.match(line(after, 'client'), 'network.readline()');
  t.match(line(after, 'server'), 'sys.stdin.readline()');
  t.match(after.segments, [
    { from: 'client', flags: 'SYN', bytes: 0 },
    { from: 'server', flags: 'SYN', bytes: 0 },
    { from: 'client', flags: 'PSH', bytes: 8, text: 'bonjour\n' },
  ]);
  t.equal(after.segments.length, 3);
  t.equal(after.sides.server.processes[0]?.descriptor, 0);
  t.same(served.faults, []);
});

t.test('a frozen program takes nothing, and what is sent to it piles up in its queue', python, async (t) => {
  await using served = await serveCells();
  using page = openDemoClient(served.address);
  await page.sees('the show', () => true);
  const id = 'keyboard-network';
  page.ask({ do: 'choose', cell: id });
  await page.seesMoment(id, 'a rest with every line known', isLocated);
  page.ask({ do: 'freeze', role: 'server' });
  const frozen = await page.seesMoment(id, 'a frozen server', ({ state }) => state === 'frozen');
  t.match(frozen.sides.server, { phase: 'frozen', processes: [{ call: 'stopped' }], unread: 0 });
  t.type(frozen.sides.server.processes[0]?.place?.line, 'number');
  t.equal(frozen.sides.client.phase, 'waits');
  page.ask({ do: 'type', role: 'client', line: 'bonjour' });
  const piled = await page.seesMoment(id, 'bytes in the queue', ({ sides }) => sides.server.unread > 0);
  t.equal(piled.sides.server.unread, 8);
  t.equal(piled.fate, undefined);
  page.ask({ do: 'resume', role: 'server' });
  const after = await page.seesMoment(id, 'the line to be shown', ({ fate }) => fate !== undefined);
  t.equal(after.fate, 'works');
  await page.seesMoment(
    id,
    'an empty queue',
    ({ sides, state }) => state === 'rest' && sides.server.unread === 0,
  );
  t.same(served.faults, []);
});

const others = [
  ['typescript', ['node']],
  ['c', ['gcc', 'addr2line']],
] as const;

for (const [language, tools] of shareOf('other languages of the demo', others, ([language]) => language)) {
  t.test(`the four fates are the same in ${language}`, { skip: absent(...tools) }, async (t) => {
    await using served = await serveCells();
    using page = openDemoClient(served.address);
    await page.sees('the show', () => true);
    page.ask({ do: 'language', language });
    await page.sees('the language', (show) => show.language === language);
    page.ask({ do: 'play' });
    const locked = await page.seesMoment(
      'network-network',
      'the deadlock',
      (moment) => moment.fate === 'deadlock' && isLocated(moment),
    );
    t.ok(locked.proof);
    const { sources } = page.show?.cells['network-network'] ?? {};
    for (const role of ['client', 'server'] as const) {
      const line = locked.sides[role].processes[0]?.place?.line ?? 0;
      t.match(sources?.[role].text.split('\n')[line - 1], /(3|5)\) wait for/);
    }
    await page.seesMoment('keyboard-network', 'a rest', isLocated);
    page.ask({ do: 'type', role: 'client', line: 'bonjour' });
    await page.seesMoment('keyboard-network', 'the line', ({ fate }) => fate === 'works');
    page.ask({ do: 'type', role: 'server', line: 'salut' });
    await page.seesMoment('keyboard-keyboard', 'both lines', ({ fate }) => fate === 'crossed');
    await page.seesMoment('network-keyboard', 'the line', ({ fate }) => fate === 'swapped');
    t.same(served.faults, []);
  });
}
