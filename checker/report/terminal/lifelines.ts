import type { Role } from '../../model/actor.ts';
import { widthOf } from '../text/width.ts';
import { pad, wrap } from '../text/wrap.ts';
import type { TerminalPage } from './page.ts';

/** Where a chart's two lifelines stand: the client's on the left, as on the lab's sheet. */
export interface Lifelines {
  /** Columns for the word at either edge, such as `keyboard`. */
  readonly label: number;
  /** Columns between the two lifelines. */
  readonly middle: number;
  /** The columns of the lifelines themselves. */
  readonly at: Readonly<Record<Role, number>>;
}

/** One line of a chart before it is put together. */
export interface ChartLine {
  /** Beside the lifeline of `actor`: an arrow's head, and the word at the edge. */
  readonly edge?: { readonly actor: Role; readonly head: string; readonly word: string };
  /** Between the lifelines; padded. */
  readonly middle: string;
  /** In place of the lifelines. */
  readonly ends?: Readonly<Record<Role, string>>;
}

/** On a wider terminal the two sides would stand too far from each other to be read together. */
const mostWidth = 80;

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

/** A text beside an actor's lifeline, over as many lines as it takes; what stands at the edge, once. */
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

/** A text in the middle between the lifelines. */
export function between({ middle }: Lifelines, text: string): readonly ChartLine[] {
  return wrap(text, middle - 2).map((line) => ({
    middle: `${' '.repeat(Math.max(0, Math.floor((middle - widthOf(line)) / 2)))}${line}`,
  }));
}

/** A stroke as a line of text; `life` is what each lifeline looks like there. */
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
