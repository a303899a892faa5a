import type { CellFate } from '../../moment.ts';
import type { ShownCell } from '../../show.ts';
import { explore, type StateGraph } from '../../theory/explore.ts';
import { forecastOf } from '../../theory/forecast.ts';

/** What theory says of a pair: its states, and what becomes of it. Undefined for a pair that is none of the two by two. */
export function theoryOf({ cell }: ShownCell): CellTheory | undefined {
  if (!cell) return undefined;
  const key = `${cell.client} ${cell.server}`;
  const theory = known.get(key) ?? explored(explore(cell));
  known.set(key, theory);
  return theory;
}

interface CellTheory {
  readonly graph: StateGraph;
  readonly fate: CellFate;
}

/** A page is drawn many times; each pair is explored once. */
const known = new Map<string, CellTheory>();

function explored(graph: StateGraph): CellTheory {
  return { graph, fate: forecastOf(graph).fate };
}
