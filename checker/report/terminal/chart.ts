import { type Context, whoIs } from '../../explain/context.ts';
import { excerpt } from '../../explain/excerpt.ts';
import type { Role } from '../../model/actor.ts';
import { unreachable } from '../../model/unreachable.ts';
import type { Chart, Move } from '../chart/move.ts';
import { ended } from '../ended.ts';
import { widthOf, wrap } from '../wrap.ts';
import { beside, between, drawn, type Lifelines, lifelinesOf, type Stroke } from './lifelines.ts';
import type { Page } from './page.ts';

/** A sequence chart as text: a lifeline for each side, keyboards and screens at the edges, the wire between. */
export function chartLines(page: Page, chart: Chart, context: Context): readonly string[] {
  const lifelines = lifelinesOf(page);
  if (!saysMoreThanTheStory(chart) || lifelines.middle < leastMiddle) {
    return [];
  }
  const { life, earlier } = page.signs.chart;
  const lives: Record<Role, string> = { client: life, server: life };
  const line = (stroke: Stroke) => drawn(page, lifelines, { stroke, life: { ...lives } });
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

/** With fewer columns between the lifelines there is no room for words on them. */
const leastMiddle = 12;

const plain = (text: string) => text;

/** A longer chart is drawn without its middle, which says how much it is. */
const mostMoves = 14;
const kept = { start: 8, end: 3 };

function shortened(moves: readonly Move[]): readonly (Move | number)[] {
  const left = moves.length - kept.start - kept.end;
  return moves.length <= mostMoves ? moves : [...moves.slice(0, kept.start), left, ...moves.slice(-kept.end)];
}

/** What was typed and what never came stand in the story; a chart shows what happened in between. */
function saysMoreThanTheStory({ moves }: Chart): boolean {
  const told = new Set<Move['kind']>(['typed', 'missing', 'waits', 'keyboard closed', 'ended']);
  const texts = moves.some(({ kind }) => kind === 'typed' || kind === 'sent');
  return texts && moves.some(({ kind }) => !told.has(kind));
}

/** Each name stands over its lifeline, as far as the margins let it. */
function names(page: Page, { at }: Lifelines, context: Context): string {
  const { t, width, indent } = page;
  const long = { client: named('client'), server: named('server') };
  const short = { client: t('name.client'), server: t('name.server') };
  function named(actor: Role) {
    return t('actor', { who: whoIs(actor, context) });
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

function strokes(page: Page, lifelines: Lifelines, move: Move): readonly Stroke[] {
  const { t, signs } = page;
  const inward = { client: signs.chart.right, server: signs.chart.left };
  const outward = { client: signs.chart.left, server: signs.chart.right };
  switch (move.kind) {
    case 'typed':
    case 'keyboard closed': {
      const text = move.kind === 'typed' ? excerpt(move.text, page) : t('chart.closed');
      const edge = { head: inward[move.actor], word: t('chart.keyboard') };
      return beside(lifelines, move.actor, { text, edge });
    }
    case 'sent':
      return arrow(page, lifelines, move);
    case 'showed': {
      const edge = { head: outward[move.actor], word: t(move.errors ? 'chart.errors' : 'chart.screen') };
      return beside(lifelines, move.actor, { text: excerpt(move.text, page), edge });
    }
    case 'showed more':
      return beside(lifelines, move.actor, { text: t('chart.more', { count: move.lines }) });
    case 'complained': {
      const edge = { head: outward[move.actor], word: t('chart.errors') };
      return beside(lifelines, move.actor, { text: t('chart.lines', { count: move.lines }), edge });
    }
    case 'silent':
      return beside(lifelines, move.actor, { text: t('chart.silent') });
    case 'hung up':
    case 'refused':
      return beside(lifelines, move.actor, {
        text: t(move.kind === 'refused' ? 'chart.refused' : 'chart.hung-up'),
      });
    case 'ended':
      return beside(lifelines, move.actor, { text: ended(move, page.locale) });
    case 'circle':
      return circle(page, lifelines);
    case 'started':
    case 'connected':
    case 'missing':
    case 'waits':
      return [];
    default:
      return unreachable(move);
  }
}

/** A text on the wire and its direction; a long text stands above its arrow. */
function arrow(
  page: Page,
  { middle }: Lifelines,
  { actor, text, pieces }: Extract<Move, { kind: 'sent' }>,
): readonly Stroke[] {
  const { dash, left, right } = page.signs.chart;
  const said = excerpt(text, page);
  const lines = wrap(pieces > 1 ? page.t('chart.pieces', { text: said, count: pieces }) : said, middle - 5);
  const last = lines.at(-1) ?? '';
  const dashes = middle - widthOf(last) - 3;
  const lead = dash.repeat(Math.min(3, dashes - 1));
  const rest = dash.repeat(dashes - lead.length);
  return [
    ...lines.slice(0, -1).map((line) => ({ middle: `${' '.repeat(lead.length + 1)}${line}` })),
    {
      middle: actor === 'client' ? `${lead} ${last} ${rest}${right}` : `${left}${rest} ${last} ${lead}`,
    },
  ];
}

/** A deadlock: a closed line from the client to the server and back, each way a wait. */
function circle(page: Page, lifelines: Lifelines): readonly Stroke[] {
  const { t, signs } = page;
  const { corners, life, left, right } = signs.chart;
  const { middle } = lifelines;
  const [long, short] = [t('chart.waits-line'), t('chart.waits')];
  const words = widthOf(long) + 6 <= middle ? long : short;
  const [fullName, name] = [t('chart.circle-words'), t('chart.circle')];
  const inside = between(lifelines, widthOf(fullName) + 2 <= middle ? fullName : name);
  return [
    { middle: `${side(page, words, middle - 1)}${right}`, ends: { client: corners[0], server: corners[1] } },
    ...inside.map((stroke) => ({ ...stroke, ends: { client: life, server: life } })),
    { middle: `${left}${side(page, words, middle - 1)}`, ends: { client: corners[2], server: corners[3] } },
  ];
}

function side({ signs }: Page, words: string, width: number): string {
  const { dash } = signs.chart;
  const dashes = width - widthOf(words) - 2;
  const before = Math.floor(dashes / 2);
  return `${dash.repeat(before)} ${words} ${dash.repeat(dashes - before)}`;
}
