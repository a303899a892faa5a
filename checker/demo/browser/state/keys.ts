import { cellIds } from '../../cells.ts';
import { doKey } from './do-key.ts';
import type { LivePage } from './page.ts';
import { replayAddress } from './replay-address.ts';
import { turnTour } from './tour.ts';

/**
 * What a key does. In a text field letters are typed; Escape leaves the field. Page Up and Page Down, which the remote
 * control of a lecturer sends, move the tour from anywhere.
 */
export function onKey(event: KeyboardEvent, page: LivePage): void {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  const input = event.target instanceof HTMLInputElement ? event.target : undefined;
  // The arrows choose among radio buttons.
  if (input?.type === 'radio' && event.key.startsWith('Arrow')) return;
  const field = input?.type === 'text' || input?.type === 'number' ? input : undefined;
  if (act(event.key, field, page)) event.preventDefault();
}

function act(key: string, field: HTMLInputElement | undefined, page: LivePage): boolean {
  const { state, set, ask } = page;
  // An open dialog closes itself.
  if (state.overlay) return false;
  if (key === 'Escape') {
    if (field) field.blur();
    else if (state.link === 'replay') history.back();
    else if (state.show?.view === 'stage' && state.show.pair.kind === 'cells') ask({ do: 'overview' });
    return true;
  }
  const turn = turnOf(key, field);
  if (turn !== 0) {
    if (state.link === 'replay') ask({ do: turn === 1 ? 'step' : 'undo' });
    else turnTour(page, turn);
    return true;
  }
  if (field) return false;
  if (key === '?') {
    set({ overlay: 'help' });
    return true;
  }
  if (state.letterKeys === 'off') return false;
  const cell = cellIds[Number(key) - 1];
  if (cell && state.show?.cells[cell]) {
    const replay = replayAddress(state.show, cell);
    if (replay === undefined) ask({ do: 'choose', cell });
    else location.assign(replay);
    return true;
  }
  return doKey(key.toLowerCase(), page);
}

/** One step of the tour on or back, or none: the arrows move the caret in a field with text, and the number of a ballot. */
function turnOf(key: string, field: HTMLInputElement | undefined): -1 | 0 | 1 {
  if (key === 'PageDown') return 1;
  if (key === 'PageUp') return -1;
  if (field && (field.type === 'number' || field.value !== '')) return 0;
  if (key === 'ArrowRight') return 1;
  return key === 'ArrowLeft' ? -1 : 0;
}
