// The replays that the repository keeps are what the programs of the demo still do.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { fates, type Moment } from '../checker/demo/moment.ts';
import type { ReplayFile } from '../checker/demo/replay/replay-file.ts';
import { takeAway } from '../checker/demo/replay/take-away.ts';
import { locales } from '../checker/model/locale.ts';
import { recordRuns } from '../scripts/demo-runs.ts';
import { root } from './checker.ts';
import { absent } from './tools.ts';

const folder = join(root, 'demo', 'replays');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

/** The replay in a page. */
function replayIn(name: string): ReplayFile {
  const [, json] = /<script type="application\/json" id="replay">(.*?)<\/script>/.exec(read(name)) ?? [];
  if (json === undefined) throw new Error(`${name} has no replay in it`);
  return JSON.parse(json) as ReplayFile;
}

/**
 * What is the same each time that a pair is played: where it rests, in which order. Numbers of processes and sockets, and
 * times, are others each time; how a line is cut into pieces may be.
 */
function steadyPart({ cell, sources, moments }: ReplayFile) {
  const rests = moments.filter(({ state }) => state === 'rest').map(restOf);
  // A rest of which more became known, or which was seen before and after a line was typed, is one.
  const texts = rests.map((rest) => JSON.stringify(rest));
  return { cell, sources, rests: texts.filter((text, index) => text !== texts[index - 1]) };
}

function restOf({ sides, segments, fate, proof }: Moment) {
  const side = ({ phase, waitsFor, processes, keyboard, screen, unread }: Moment['sides']['client']) => ({
    ...{ phase, waitsFor, keyboard, unread },
    screen: screen
      .map(({ kind, text }) => `${kind} ${text}`)
      .join('')
      .replace(/\nshowed \n/g, '\n'),
    processes: processes.map(({ call, descriptor, place }) => ({ call, descriptor, place })),
  });
  const blocked = proof && [proof.sides.client, proof.sides.server];
  return {
    ...{ fate, client: side(sides.client), server: side(sides.server) },
    segments: segments.map(({ from, text, flags }) => ({ from, text, flags })),
    proof: blocked?.map(({ call, receiving, sending }) => ({ call, receiving, sending })),
  };
}

t.test('the programs still do what the replays show', { skip: absent('python3') }, async (t) => {
  const runs = await recordRuns();
  t.equal(runs.size, fates.length);
  for (const replay of runs.values()) {
    const fate = replay.moments.at(-1)?.fate;
    t.same(steadyPart(replayIn(`${fate}.html`)), steadyPart(replay), String(fate));
  }
});

t.test('the pictures are drawn from the replays, and there is nothing else', async (t) => {
  const parts = { style: '', script: '' };
  const names = fates.flatMap((fate) => {
    const replay = replayIn(`${fate}.html`);
    const pictures = locales.flatMap((locale) =>
      (['run.svg', 'now.svg'] as const).map((kind) => {
        const { text } = takeAway(replay, { ...parts, kind, locale });
        const name = `${fate}-${kind.replace('.svg', `.${locale}.svg`)}`;
        t.equal(read(name), text, `${name}: node --import=tsx scripts/record-demo.ts makes it anew`);
        return name;
      }),
    );
    return [`${fate}.html`, ...pictures];
  });
  t.same(readdirSync(folder).sort(), names.sort());
});

t.test('the pages are the page of the demo as it is built now', async (t) => {
  const part = (name: string) => readFileSync(join(root, 'dist', name), 'utf8');
  const parts = { style: part('demo.style.css'), script: part('demo.js') };
  for (const fate of fates) {
    const { text } = takeAway(replayIn(`${fate}.html`), { ...parts, kind: 'replay.html', locale: 'en' });
    t.ok(read(`${fate}.html`) === text, `${fate}: node --import=tsx scripts/record-demo.ts makes it anew`);
  }
});

t.test('a replay loads nothing, and knows nothing of the machine on which it was made', async (t) => {
  for (const name of readdirSync(folder)) {
    const text = read(name);
    t.notMatch(text, /(?:src|href)="(?!data:)|\/home\/|\/root\/|\/tmp\//, name);
    if (name.endsWith('.html')) t.match(text, 'default-src &#39;none&#39;', name);
  }
});
