import type { Role } from '../../model/actor.ts';
import { widthOf } from '../text/width.ts';
import { pad, wrap } from '../text/wrap.ts';
import type { TerminalPage } from './page.ts';

/** The layout of a chart's two lifelines, in columns. The client's is on the left, as on the lab's sheet. */
export interface Lifelines {
  /** The width of the word at either edge, such as `keyboard`. */
  readonly label: number;
  /** The width between the two lifelines. */
  readonly middle: number;
  /** The column of each lifeline. */
  readonly at: Readonly<Record<Role, number>>;
}

/** The parts of one line of a chart. */
export interface ChartLine {
  /** The part outside the lifeline of `actor`: an arrow head and the word at the edge. */
  readonly edge?: { readonly actor: Role; readonly head: string; readonly word: string };
  /** The text between the lifelines, padded to the width between them. */
  readonly middle: string;
  /** The signs in place of the lifelines. */
  readonly ends?: Readonly<Record<Role, string>>;
}

/** The maximum width of a chart, in columns. In a wider one, the two sides would be too far apart to read together. */
const mostWidth = 80;

/** The layout of the lifelines on a page of this width. */
export function lifelinesOf({ width, indent, t }: TerminalPage): Lifelines {
  const label = Math.max(
    widthOf(t('chart.keyboard')),
    widthOf(t('chart.screen')),
    widthOf(t('chart.errors')),
  );
  const client = indent + label + 2;
  const server = Math.min(width, mostWidth) - label - 3;
  return { label, middle: server - client - 1, at: { client, server } };
}

/** A text beside an actor's lifeline, on as many lines as it needs. The word at the edge is on the first line only. */
export function beside(
  lifelines: Lifelines,
  actor: Role,
  { text, edge }: { readonly text: string; readonly edge?: { readonly head: string; readonly word: string } },
): readonly ChartLine[] {
  const { middle } = lifelines;
  return wrap(text, middle - 2).map((line, index) => ({
    middle: actor === 'client' ? ` ${line}` : `${' '.repeat(middle - 1 - widthOf(line))}${line} `,
    ...(edge && index === 0 && { edge: { actor, ...edge } }),
  }));
}

/** A text centred between the lifelines. */
export function between({ middle }: Lifelines, text: string): readonly ChartLine[] {
  return wrap(text, middle - 2).map((line) => ({
    middle: `${' '.repeat(Math.max(0, Math.floor((middle - widthOf(line)) / 2)))}${line}`,
  }));
}

/** A line of a chart as text. `life` is the sign of a lifeline in this line. */
export function drawn(
  { indent }: TerminalPage,
  lifelines: Lifelines,
  { stroke, life }: { readonly stroke: ChartLine; readonly life: Readonly<Record<Role, string>> },
): string {
  const { label, middle } = lifelines;
  const { edge } = stroke;
  const left = edge?.actor === 'client' ? `${edge.word.padStart(label)} ${edge.head}` : '';
  const right = edge?.actor === 'server' ? `${edge.head} ${edge.word}` : '';
  const ends = stroke.ends ?? life;
  const sides = `${ends.client}${pad(stroke.middle, middle)}${ends.server}`;
  return `${' '.repeat(indent)}${pad(left, label + 2)}${sides}${right}`.trimEnd();
}
