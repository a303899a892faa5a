import { type Context, whoIs } from '../../../explain/context.ts';
import { sentence } from '../../../explain/text/typography.ts';
import type { Role } from '../../../model/actor.ts';
import type { ChartMove } from '../../chart/move.ts';
import { type Markup, markup } from '../../text/markup.ts';
import type { HtmlPage } from '../page/page.ts';
import { ringStart } from './circle.ts';
import { lifeline, width } from './lanes.ts';
import { drawMove } from './moves.ts';
import type { DiagramStep } from './step.ts';

interface DiagramOptions {
  readonly context: Context;
  /** The name of the picture for screen readers. */
  readonly label: string;
  /** The caption of each step. */
  readonly units: readonly string[];
  /** The move that came instead of the expected one. */
  readonly unexpected: ChartMove | undefined;
}

const headHeight = 64;
const footHeight = 14;

/** The diagram as SVG: a head and a lifeline for each side, and the steps in bands from top to bottom. */
export function diagram(
  page: HtmlPage,
  steps: readonly DiagramStep[],
  { context, label, units, unexpected }: DiagramOptions,
): Markup {
  const placed = placedOf(page, steps, unexpected);
  const bottom = placed.reduce((sum, { height }) => sum + height, headHeight);
  const roles: readonly Role[] = ['client', 'server'];
  return markup`<svg class="diagram" role="img" aria-label="${label}" viewBox="0 0 ${width} ${bottom + footHeight}">
${placed.map(({ y, height }) => markup`<rect class="band" x="4" y="${y}" width="${width - 8}" height="${height}" rx="10"/>\n`)}
${roles.map((role) => life(role, endOf(role, placed) ?? bottom + 6))}
${placed.map(({ y, drawings }, index) => markup`<g class="step" data-words="${units[index]}" transform="translate(0 ${y})">${drawings}</g>\n`)}
${roles.map((role) => head(page, role, context))}
</svg>`;
}

interface Placed {
  readonly step: DiagramStep;
  readonly y: number;
  readonly height: number;
  readonly drawings: readonly Markup[];
}

function placedOf(
  page: HtmlPage,
  steps: readonly DiagramStep[],
  unexpected: ChartMove | undefined,
): readonly Placed[] {
  const gone = new Set<Role>();
  let y = headHeight;
  return steps.map((step) => {
    const drawn = step.moves.map((move) => drawMove(page, move, { gone, unexpected }));
    for (const move of step.moves) if (move.kind === 'ended') gone.add(move.actor);
    const height = Math.max(...drawn.map((one) => one.height));
    const placed = { step, y, height, drawings: drawn.map(({ drawing }) => drawing) };
    y += height;
    return placed;
  });
}

/** The vertical position at which a lifeline ends, with its program or at the circle; undefined if it goes on. */
function endOf(role: Role, placed: readonly Placed[]): number | undefined {
  for (const { step, y, height } of placed) {
    if (step.moves.some((move) => move.kind === 'circle')) return y + ringStart;
    if (step.moves.some((move) => move.kind === 'ended' && move.actor === role)) return y + height - 6;
  }
  return undefined;
}

function life(role: Role, end: number): Markup {
  const x = lifeline[role];
  return markup`<line class="life ${role}" x1="${x}" x2="${x}" y1="${headHeight - 8}" y2="${end}"/>\n`;
}

/** The head of a lifeline: the name of the side, and the file of its program if there is one. */
function head({ t }: HtmlPage, role: Role, context: Context): Markup {
  const x = lifeline[role];
  const name = sentence(t('actor', whoIs(role, context)));
  const file = context.cast[role].kind === 'student' ? context.files[role]?.split('/').at(-1) : undefined;
  return markup`<g class="head ${role}">
<rect x="${x - 130}" y="6" width="260" height="50" rx="10"/>
<text x="${x}" y="${file === undefined ? 37 : 28}" text-anchor="middle" class="name">${name}</text>
${file === undefined ? undefined : markup`<text x="${x}" y="47" text-anchor="middle" class="file">${file}</text>`}
</g>
`;
}
