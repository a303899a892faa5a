// The tour of a lecture: what it does is possible, and what it says is so.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { type CellId, cellIds } from '../checker/demo/cells.ts';
import type { Moment } from '../checker/demo/moment.ts';
import { readRequest } from '../checker/demo/request.ts';
import type { Locale } from '../checker/model/locale.ts';
import { root } from './checker.ts';
import { isLocated, openDemoClient, serveCells } from './demo-client.ts';
import { absent } from './tools.ts';

interface Tour {
  readonly steps: readonly {
    readonly does: readonly object[];
    readonly say: Readonly<Record<Locale, string>>;
  }[];
}

const { steps } = JSON.parse(readFileSync(join(root, 'demo', 'tour.json'), 'utf8')) as Tour;

/** What a page asks for at a step. */
function requestsOf(does: readonly object[]) {
  return does.map((one) => {
    const request = readRequest(JSON.stringify(one));
    if (!request) throw new Error(`no request of the demo: ${JSON.stringify(one)}`);
    return request;
  });
}

t.test('every step does what a page can ask for, and says something in both languages', async (t) => {
  for (const { does, say } of steps) {
    t.equal(requestsOf(does).length, does.length);
    t.notMatch(say.fr, /[^\u202f][;:?!»]|«(?!\u202f)|['"“”]|\.\.\./, say.fr);
    t.notMatch(`${say.en} ${say.fr}`, /'|\b(just|simply|obviously|of course|wrong)\b/i, say.en);
    t.ok(say.en.split(' ').length < 60, 'it can be read at a glance');
  }
});

t.test('a lecturer says it in little more than two minutes', async (t) => {
  for (const locale of ['en', 'fr'] as const) {
    const words = steps.flatMap(({ say }) => say[locale].split(/\s+/));
    t.ok(words.length < 150 * 2.5, `${locale}: ${words.length} words, 150 in a minute`);
  }
});

/** What has come about after a step, by its place: the cells that the step speaks of, and how they are. */
const comesAbout: Readonly<Record<number, Readonly<Partial<Record<CellId, (moment: Moment) => boolean>>>>> = {
  2: {
    'network-network': ({ fate, sides }) => fate === 'deadlock' && sides.client.screen.length === 0,
    'keyboard-network': ({ state, fate }) => state === 'rest' && fate === undefined,
  },
  3: {
    'keyboard-network': ({ fate }) => fate === 'works',
    'keyboard-keyboard': ({ sides }) => sides.server.unread > 0,
    'network-keyboard': ({ sides }) => sides.client.keyboard.waiting.length === 1,
    'network-network': ({ sides }) => sides.client.keyboard.waiting.length === 1,
  },
  4: {
    'keyboard-network': ({ sides }) => sides.client.screen.some(({ kind }) => kind === 'showed'),
    'keyboard-keyboard': ({ fate }) => fate === 'crossed',
    'network-keyboard': ({ fate }) => fate === 'swapped',
    'network-network': ({ fate }) => fate === 'deadlock',
  },
  6: { 'network-network': (moment) => moment.proof !== undefined && isLocated(moment) },
  7: {
    'network-network': ({ sides, proof }) =>
      sides.client.keyboard.waiting.length === 1 && proof !== undefined,
  },
  8: { 'keyboard-network': (moment) => isLocated(moment) && moment.fate === undefined },
  9: { 'keyboard-network': ({ state, sides }) => state === 'frozen' && sides.server.unread > 0 },
  10: { 'keyboard-network': ({ fate, sides }) => fate === 'works' && sides.server.unread === 0 },
};

t.test('what the tour says comes about', { skip: absent('python3') }, async (t) => {
  await using served = await serveCells();
  using page = openDemoClient(served.address);
  await page.sees('the show', ({ cells }) => Object.keys(cells).length === cellIds.length);
  for (const [place, { does }] of steps.entries()) {
    for (const request of requestsOf(does)) page.ask(request);
    page.ask({ do: 'tour', step: place });
    await page.sees(`step ${place}`, ({ tour }) => tour === place);
    for (const [id, holds] of Object.entries(comesAbout[place] ?? {}))
      t.ok(await page.seesMoment(id as CellId, `what step ${place} says`, holds), `step ${place}: ${id}`);
    if (place === 5) t.equal(page.show?.revealed, true);
  }
  t.equal(page.show?.view, 'cells', 'it ends where it began');
  t.equal(steps.length, 12);
  t.same(served.faults, []);
});
