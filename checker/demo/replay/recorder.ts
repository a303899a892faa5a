import type { Moment } from '../moment.ts';
import type { ShownCell } from '../show.ts';
import type { Demo } from '../stage/demo.ts';
import { wasPlayed } from '../was-played.ts';
import type { ReplayFile } from './replay-file.ts';

/** Keeps what happens in a demo, so that a run can be taken away when it was worth it. */
export interface RunRecorder extends Disposable {
  /** The run of a pair since its last start. Undefined for a pair that there is not, or that was never started. */
  replayOf(id: string): ReplayFile | undefined;
}

/** The most moments of one run that are kept, the newest. A run for a class has some tens. */
const mostMoments = 500;

/** Listens to a demo until it is disposed. */
export function record(demo: Demo): RunRecorder {
  const runs = new Map<string, readonly Moment[]>();
  const note = (id: string, moment: Moment) => {
    const kept = runs.get(id) ?? [];
    const last = kept.at(-1);
    const before = last && seenIn(last) === seenIn(moment) ? kept.slice(0, -1) : kept;
    runs.set(id, wasPlayed(moment) ? [...before, moment].slice(-mostMoments) : []);
  };
  const listening = demo.listen((message) => {
    if (message.kind === 'moment') note(message.cell, message.moment);
    else for (const [id, { moment }] of Object.entries(message.show.cells)) note(id, moment);
  });
  return {
    replayOf(id) {
      const shown = demo.show.cells[id];
      const moments = runs.get(id) ?? [];
      if (!shown || moments.length === 0) return undefined;
      const title = demo.show.pair.kind === 'own' ? demo.show.pair.title : '';
      return { version: 1, title, ...pairOf(shown), moments };
    },
    [Symbol.dispose]: () => listening[Symbol.dispose](),
  };
}

function pairOf({ cell, sources }: ShownCell): Pick<ShownCell, 'cell' | 'sources'> {
  return { cell, sources };
}

/**
 * What a reader sees of a moment. The newest of several in which that is the same is kept: in it the lines are known, and
 * all pieces of a line are there.
 */
function seenIn({ sides, segments, state, fate }: Moment): string {
  const seen = [sides.client, sides.server].map(({ phase, end, waitsFor, keyboard, screen, unread }) => ({
    ...(state === 'moves' ? { isOn: phase !== 'off' && phase !== 'ended' } : { phase, waitsFor }),
    ...{ end, keyboard, unread },
    screen: screen.map(({ kind, text }) => `${kind} ${text}`.trimEnd()).filter((text) => text.includes(' ')),
  }));
  return JSON.stringify([state, fate, seen, segments.length]);
}
