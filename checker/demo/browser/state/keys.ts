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
  const { target, key } = event;
  const input = target instanceof HTMLInputElement ? target : undefined;
  const field = input?.type === 'text' || input?.type === 'number' ? input : undefined;
  if (!field && target instanceof Element && isTakenBy(target, key)) return;
  if (act(key, field, page)) event.preventDefault();
}

/** Whether a part of the page that has the focus does something of its own with a key. */
function isTakenBy(target: Element, key: string): boolean {
  if (key === ' ') return target.matches('button, a, select, input');
  if (key.startsWith('Arrow')) return target.matches('select, input[type=radio]');
  // Letters look for a choice in a list.
  return key.length === 1 && target.matches('select');
}

function act(key: string, field: HTMLInputElement | undefined, page: LivePage): boolean {
  const { state, set, ask } = page;
  if (state.overlay) {
    if (key === 'Escape') set({ overlay: undefined });
    return key === 'Escape';
  }
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
