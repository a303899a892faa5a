import type { StateGraph } from '../../theory/explore.ts';
import { isDeadlock } from '../../theory/forecast.ts';
import type { Operation } from '../../theory/operation.ts';
import { unroll } from '../../theory/unroll.ts';
import type { LivePage } from '../state/page.ts';

interface StateDrawingProps {
  readonly page: LivePage;
  readonly graph: StateGraph;
  /** The state in which the real programs stand. */
  readonly here: number | undefined;
}

/** The states of a pair: time to the right, a move of the client up, one of the server down. */
export function StateDrawing({ page: { t }, graph, here }: StateDrawingProps) {
  const { spots, steps: moves } = unroll(graph);
  const rows = spots.map(({ row }) => row);
  const top = Math.min(...rows);
  const across = Math.max(...spots.map(({ column }) => column));
  const place = (index: number) => {
    const spot = spots[index];
    return { x: margin + (spot?.column ?? 0) * wide, y: margin + ((spot?.row ?? 0) - top) * high };
  };
  const width = Math.max(leastWidth, 2 * margin + across * wide);
  const left = (width - 2 * margin - across * wide) / 2;
  const height = 2 * margin + (Math.max(...rows) - top) * high;
  return (
    <svg class="graph" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('theory.title')}>
      <g transform={`translate(${left} 0)`}>
        {moves.map(({ fromSpot, toSpot, role }) => {
          const [from, to] = [place(fromSpot), place(toSpot)];
          return <path key={`${fromSpot} ${toSpot}`} class={`move ${role}`} d={arrow(from, to)} />;
        })}
        {spots.map(({ state, kind, column, row }, index) => {
          const { x, y } = place(index);
          const now = state === here ? 'now' : '';
          const pair = graph.states.find(({ id }) => id === state);
          const next = pair?.next;
          const lines = (pair?.toward.client ?? 0) + (pair?.toward.server ?? 0);
          const stuck = pair && isDeadlock(pair) ? 'stuck' : '';
          return (
            <g key={`${column} ${row} ${state}`} class={`spot ${kind} ${now} ${stuck}`}>
              <rect x={x - 31} y={y - 18} width="62" height="36" rx="18" />
              <text x={x - 6} y={y + 7} text-anchor="end" class="client">
                {next && steps[next.client]}
              </text>
              <text x={x + 6} y={y + 7} class="server">
                {next && serverSteps[next.server]}
              </text>
              {Array.from({ length: lines }, (_, dot) => (
                <circle key={dot} class="line" cx={x + (dot - (lines - 1) / 2) * 16} cy={y - 26} r="5" />
              ))}
            </g>
          );
        })}
      </g>
    </svg>
  );
}

/** The steps of the sheet, which stand in the margin of the sources too. */
const steps: Readonly<Record<Operation, number>> = { reads: 1, sends: 2, receives: 3, shows: 4 };
const serverSteps: Readonly<Record<Operation, number>> = { receives: 5, shows: 6, reads: 7, sends: 8 };

/** In units of the drawing, which are pixels of a slide. */
const wide = 108;
const high = 62;
const margin = 40;
const leastWidth = 1100;

interface SpotPlace {
  readonly x: number;
  readonly y: number;
}

/** An arrow from the edge of one state to the edge of another, a column further. */
function arrow(from: SpotPlace, to: SpotPlace): string {
  const turn = to.y > from.y ? 1 : -1;
  const [x, y] = [to.x - 25, to.y - turn * 20];
  return `M${from.x + 25} ${from.y + turn * 18}L${x} ${y}M${x - 11} ${y - turn * 1}L${x} ${y}L${x - 3} ${y - turn * 11}`;
}
