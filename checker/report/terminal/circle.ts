import { widthOf } from '../text/width.ts';
import { between, type ChartLine, type Lifelines } from './lifelines.ts';
import type { TerminalPage } from './page.ts';

/** The lines that draw a deadlock: a ring from the client to the server and back, each half labelled as a wait. */
export function circle(page: TerminalPage, lifelines: Lifelines): readonly ChartLine[] {
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

function side({ signs }: TerminalPage, words: string, width: number): string {
  const { dash } = signs.chart;
  const dashes = width - widthOf(words) - 2;
  const before = Math.floor(dashes / 2);
  return `${dash.repeat(before)} ${words} ${dash.repeat(dashes - before)}`;
}
