import type { Moment } from '../../moment.ts';
import type { ReplayFile } from '../../replay/replay-file.ts';
import type { Show } from '../../show.ts';
import type { LinkHears, PageLink } from './live-link.ts';

/** Plays the replay that stands in the page's own file, with the same keys and buttons as a live stage. */
export function replayLink(text: string, { onShow, onPlace }: LinkHears): PageLink {
  const replay = JSON.parse(text) as ReplayFile;
  const last = replay.moments.length - 1;
  let at = 0;
  let playing: number | undefined;
  const show = (next: number) => {
    at = Math.min(last, Math.max(0, next));
    const moment = replay.moments[at];
    if (moment) onShow(showOf(replay, moment));
    onPlace({ at, last });
  };
  const stop = () => {
    if (playing !== undefined) cancelAnimationFrame(playing);
    playing = undefined;
  };
  const play = () => {
    let from: number | undefined;
    if (at === last) show(0);
    playing = requestAnimationFrame(function tick(now) {
      from ??= now;
      if (now - from >= pauseMs) {
        from = now;
        show(at + 1);
      }
      playing = at === last ? undefined : requestAnimationFrame(tick);
    });
  };
  return {
    begin: () => show(0),
    ask: (request) => {
      const runs = playing !== undefined;
      stop();
      if (request.do === 'step') show(at + 1);
      if (request.do === 'undo') show(at - 1);
      if (request.do === 'reset') show(0);
      if (request.do === 'run' && !runs) play();
    },
  };
}

/** Between two moments, so that each can be read: how long the programs took is no matter of a replay. */
const pauseMs = 1200;

function showOf({ title, cell, sources }: ReplayFile, moment: Moment): Show {
  return {
    pair: title === '' ? { kind: cell ? 'cells' : 'fork' } : { kind: 'own', title },
    language: 'python',
    languages: [],
    view: 'stage',
    cells: { pair: { cell, sources, moment, obstacle: undefined } },
    chosen: 'pair',
    votes: {},
    revealed: false,
    stepping: false,
    tour: undefined,
    lost: [],
  };
}
