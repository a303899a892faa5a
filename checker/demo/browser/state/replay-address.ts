import type { Show } from '../../show.ts';
import { theoryOf } from './theory-of.ts';

/**
 * Where the run of a cell that was recorded before is, for a machine on which nothing can be played live. Undefined
 * where it can.
 */
export function replayAddress(show: Show, id: string): string | undefined {
  const shown = show.cells[id];
  const theory = shown && theoryOf(shown);
  return show.lost.length > 0 && theory ? `/replays/${theory.fate}.html${location.search}` : undefined;
}
