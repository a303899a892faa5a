import { type Context, whoIs } from '../../explain/context.ts';
import type { Role } from '../../model/actor.ts';
import type { Chart, ChartMove } from '../chart/move.ts';
import { widthOf } from '../text/width.ts';
import { between, type ChartLine, drawn, type Lifelines, lifelinesOf } from './lifelines.ts';
import type { TerminalPage } from './page.ts';
import { strokes } from './strokes.ts';

/** A sequence chart as text: a lifeline for each side, keyboards and screens at the edges, the wire in the middle. */
export function chartLines(page: TerminalPage, chart: Chart, context: Context): readonly string[] {
  const lifelines = lifelinesOf(page);
  if (!saysMoreThanTheStory(chart) || lifelines.middle < leastMiddle) {
    return [];
  }
  const { life, earlier } = page.signs.chart;
  const lives: Record<Role, string> = { client: life, server: life };
  const line = (stroke: ChartLine) => drawn(page, lifelines, { stroke, life: { ...lives } });
  const before = between(lifelines, page.t('chart.before'));
  const moves = shortened(chart.moves).flatMap((move) => {
    if (typeof move === 'number') {
      return between(lifelines, page.t('chart.left-out', { count: move })).map((stroke) =>
        line({ ...stroke, ends: { client: earlier, server: earlier } }),
      );
    }
    const lines = strokes(page, lifelines, move)
      .map(line)
      .map(move.kind === 'circle' ? page.paint.red : plain);
    if (move.kind === 'ended') {
      lives[move.actor] = ' ';
    }
    return lines;
  });
  return [
    names(page, lifelines, context),
    ...(chart.before > 0
      ? before.map((stroke) => line({ ...stroke, ends: { client: earlier, server: earlier } }))
      : []),
    ...moves,
  ];
}

/** The minimum width between the lifelines, in columns; with less, no chart is drawn. */
const leastMiddle = 12;

const plain = (text: string) => text;

/** The maximum number of moves. In a longer chart, the number of moves left out stands in place of its middle. */
const mostMoves = 14;
const kept = { start: 8, end: 3 };

function shortened(moves: readonly ChartMove[]): readonly (ChartMove | number)[] {
  const left = moves.length - kept.start - kept.end;
  return moves.length <= mostMoves ? moves : [...moves.slice(0, kept.start), left, ...moves.slice(-kept.end)];
}

/** Whether a chart shows more than the story, which already has the typed texts and the text that never came. */
function saysMoreThanTheStory({ moves }: Chart): boolean {
  const inStory = new Set<ChartMove['kind']>(['typed', 'missing', 'waits', 'keyboard closed']);
  const texts = moves.some(({ kind }) => kind === 'typed' || kind === 'sent' || kind === 'flooded');
  return texts && moves.some(({ kind }) => !inStory.has(kind));
}

/** The line with the names of the two sides, each centred over its lifeline as far as the margins allow. */
function names(page: TerminalPage, { at }: Lifelines, context: Context): string {
  const { t, width, indent } = page;
  const long = { client: named('client'), server: named('server') };
  const short = { client: t('name.client'), server: t('name.server') };
  function named(actor: Role) {
    return t('actor', whoIs(actor, context));
  }
  const starts = (words: Readonly<Record<Role, string>>) => ({
    client: Math.max(indent, at.client - Math.floor(widthOf(words.client) / 2)),
    server: Math.min(width - widthOf(words.server), at.server - Math.floor(widthOf(words.server) / 2)),
  });
  const fits = starts(long).client + widthOf(long.client) < starts(long).server;
  const words = fits ? long : short;
  const { client, server } = starts(words);
  const left = `${' '.repeat(client)}${words.client}`;
  return `${left}${' '.repeat(Math.max(1, server - widthOf(left)))}${words.server}`;
}
