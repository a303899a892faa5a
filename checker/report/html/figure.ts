import type { Context } from '../../explain/context.ts';
import type { Finding } from '../../model/finding.ts';
import type { Chart, ChartMove } from '../chart/move.ts';
import { lineTexts } from '../content/line-texts.ts';
import { moveSentence } from '../content/sentences.ts';
import { type Markup, markup } from '../text/markup.ts';
import { diagram } from './diagram/diagram.ts';
import type { DiagramStep } from './diagram/step.ts';
import { icons } from './page/icons.ts';
import type { HtmlPage } from './page/page.ts';

interface About {
  readonly context: Context;
  /** The id of the article that contains the figure. */
  readonly id: string;
  readonly title: string;
  /** The finding for which the dialogue failed, if it did. */
  readonly finding?: Finding;
}

/**
 * The sequence diagram of a dialogue, the buttons to step through it, and the same in words; undefined if no text was
 * typed or sent. The page's script shows the buttons, so that a page without scripts has only what works.
 */
export function figure(
  page: HtmlPage,
  chart: Chart,
  { context, id, title, finding }: About,
): Markup | undefined {
  const { t } = page;
  const steps = stepsOf(page, chart, context);
  if (!chart.moves.some(({ kind }) => kind === 'typed' || kind === 'sent')) {
    return undefined;
  }
  const label = t('html.diagram', { count: steps.length, title });
  const button = (go: string, name: string, sign: Markup) =>
    markup`<button type="button" data-go="${go}" aria-label="${name}" title="${name}">${sign}</button>`;
  const units = steps.map(({ words }, index) =>
    t('html.unit', { number: index + 1, count: steps.length, text: words }),
  );
  return markup`<section class="happened">
<h4 id="${id}-figure">${t('html.figure')}</h4>
<div class="stepper" role="group" aria-labelledby="${id} ${id}-figure" tabindex="0" data-stepper>
<div class="canvas">${diagram(page, steps, { context, label, units, unexpected: unexpectedOf(chart, finding) })}</div>
<div class="bar">
<p class="caption" aria-live="polite" data-caption hidden></p>
<div class="controls" data-controls hidden>
${button('first', t('html.first'), icons.first)}
${button('previous', t('html.previous'), icons.previous)}
${button('next', t('html.next'), icons.next)}
${button('last', t('html.last'), icons.last)}
<span class="keys">${t('html.keys')}</span>
${button('full', t('html.full'), icons.full)}
</div>
</div>
</div>
${chart.wire ? undefined : markup`<p class="note">${t('chart.unseen')}</p>`}
<details class="words">
<summary>${t('html.words')}</summary>
<ol>
${steps.map(({ words }) => markup`<li>${words}</li>\n`)}</ol>
</details>
</section>`;
}

/** The move that came instead of the expected one: the last, if the same text came several times. */
function unexpectedOf({ moves }: Chart, finding: Finding | undefined): ChartMove | undefined {
  const actual = finding && lineTexts(finding)?.actual?.trim();
  return moves.findLast(
    (move) => move.kind === 'showed' && finding?.actors.includes(move.actor) && move.text.trim() === actual,
  );
}

/** The steps of a diagram: one for each move, and one for what both programs wait for at the end. */
function stepsOf(page: HtmlPage, { moves }: Chart, context: Context): readonly DiagramStep[] {
  const ends = moves.filter(({ kind }) => kind === 'waits');
  const groups = [
    ...moves.filter(({ kind }) => kind !== 'waits').map((move) => [move]),
    ...(ends.length > 0 ? [ends] : []),
  ];
  return groups.map((group) => ({
    moves: group,
    words: group.map((move) => moveSentence(move, context, page)).join(' '),
  }));
}
