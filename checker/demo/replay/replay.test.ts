import t from 'tap';
import { cells } from '../cells.ts';
import { sampleMoment, sampleProcess, showed } from '../moment.sample.ts';
import type { Moment } from '../moment.ts';
import type { DemoMessage, Show } from '../show.ts';
import type { Demo } from '../stage/demo.ts';
import { record } from './recorder.ts';
import { embedded, type ReplayFile } from './replay-file.ts';
import { replayPage } from './replay-page.ts';

const hostile = '</script><script>alert(1)</script><!-- \u2028\u2029 "';
const source = { file: 'client.py', text: hostile };

const replay: ReplayFile = {
  version: 1,
  title: hostile,
  cell: cells['keyboard-network'],
  sources: { client: source, server: source },
  moments: [sampleMoment({ client: { screen: showed(hostile) } })],
};

t.test('a replay in a page says what it said, and ends no element of the page', async (t) => {
  const json = embedded(replay);
  t.notMatch(json, /[<\u2028\u2029]/);
  t.same(JSON.parse(json), JSON.parse(JSON.stringify(replay)));
});

t.test('the page of a replay is one file that may load nothing', async (t) => {
  const parts = { style: 'p { color: red }', script: 'void 0;' };
  const page = replayPage(replay, { ...parts, locale: 'fr', title: hostile });
  t.match(page, /<html lang="fr">/);
  const [, written = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
  const policy = written.replaceAll('&#39;', "'");
  t.match(policy, /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+';/);
  t.equal(page.split('<script').length, 3, 'the data and the script');
  const [, data = ''] = /<script type="application\/json" id="replay">(.*?)<\/script>/.exec(page) ?? [];
  t.same(JSON.parse(data), JSON.parse(JSON.stringify(replay)));
  t.ok(page.indexOf('id="replay"') < page.indexOf('void 0;'), 'the script finds the data above it');
});

/** A demo of one pair that sends the messages of a test. */
function createDemo(first: Moment) {
  let moment = first;
  let listener: (message: DemoMessage) => void = () => undefined;
  const show = (): Show => ({
    pair: { kind: 'cells' },
    language: 'python',
    languages: [],
    view: 'stage',
    cells: { one: { cell: replay.cell, sources: replay.sources, moment, obstacle: undefined } },
    ...{ chosen: 'one', votes: {}, revealed: false, stepping: false, tour: undefined, lost: [] },
  });
  const demo: Demo = {
    get show() {
      return show();
    },
    ask: async () => undefined,
    listen(heard) {
      listener = heard;
      heard({ kind: 'show', show: show() });
      return { [Symbol.dispose]: () => undefined };
    },
    allow: () => undefined,
    [Symbol.asyncDispose]: async () => undefined,
  };
  const becomes = (next: Moment) => {
    moment = next;
    listener({ kind: 'moment', cell: 'one', moment });
  };
  return { demo, becomes };
}

const off = { phase: 'off', waitsFor: [] } as const;
const place = { file: 'client.py', line: 12 };

t.test(
  'a run is what can be seen of it since its last start, the newest of what looks the same',
  async (t) => {
    const { demo, becomes } = createDemo(sampleMoment({ client: off, server: off }));
    using recorder = record(demo);
    t.equal(recorder.replayOf('one'), undefined, 'it was never started');
    becomes(sampleMoment({ state: 'moves', client: { phase: 'starts' } }));
    becomes(sampleMoment({ client: { processes: [sampleProcess] } }));
    becomes(sampleMoment({ client: { processes: [{ ...sampleProcess, place }] } }));
    becomes(
      sampleMoment({ client: { screen: showed('bonjour'), processes: [{ ...sampleProcess, place }] } }),
    );
    const run = recorder.replayOf('one');
    t.match(run, { version: 1, cell: replay.cell, sources: replay.sources });
    t.same(
      run?.moments.map(({ state, sides: { client } }) => [
        state,
        client.processes[0]?.place?.line,
        client.screen.length,
      ]),
      [
        ['moves', undefined, 0],
        ['rest', 12, 0],
        ['rest', 12, 1],
      ],
    );
    becomes(sampleMoment({ client: off, server: off }));
    becomes(sampleMoment({ state: 'moves', server: { phase: 'starts' } }));
    t.equal(recorder.replayOf('one')?.moments.length, 1, 'a new start is a new run');
    t.equal(recorder.replayOf('another'), undefined);
  },
);

t.test('a run without end keeps its newest moments', async (t) => {
  const { demo, becomes } = createDemo(sampleMoment({ client: off, server: off }));
  using recorder = record(demo);
  for (let line = 0; line < 600; line += 1) becomes(sampleMoment({ client: { screen: showed(`${line}`) } }));
  const moments = recorder.replayOf('one')?.moments ?? [];
  t.equal(moments.length, 500);
  t.same(moments.at(-1)?.sides.client.screen, showed('599'));
});
