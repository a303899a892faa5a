import { cellIds } from '../../../demo/cells.ts';
import type { DemoRequest } from '../../../demo/request.ts';
import { turnRequests } from '../../../demo/tour.ts';
import { otherRole } from '../../../model/actor.ts';
import type { Key } from '../../terminal/keys.ts';
import { blank, edit } from '../../try/draft.ts';
import { onStage, type TerminalView } from './terminal-view.ts';

/** What a key changes: the view, and what it asks of the demo. */
export interface KeyEffect {
  readonly view: Pick<TerminalView, 'active' | 'drafts'>;
  readonly asks?: readonly DemoRequest[];
}

/** What a key does. Keys that print something are typed at the active keyboard, so all others have Ctrl or a name. */
export function press(key: Key, shown: TerminalView): KeyEffect {
  const { active, drafts, show } = shown;
  const view = { active, drafts };
  const asks = requestsOf(key, shown);
  if (asks) return { view, asks };
  if (key.name === 'tab') return { view: { active: otherRole(active), drafts } };
  if (key.name === 'return' || key.name === 'enter')
    return {
      view: { active, drafts: { ...drafts, [active]: blank } },
      asks: [{ do: 'type', role: active, line: drafts[active].text }],
    };
  const isClosed = onStage({ active, drafts, show })?.shown.moment.sides[active].keyboard.closed;
  if (isClosed) return { view };
  return { view: { active, drafts: { ...drafts, [active]: edit(drafts[active], key) } } };
}

function requestsOf(key: Key, shown: TerminalView): readonly DemoRequest[] | undefined {
  if (key.name === 'pagedown') return turnRequests(shown.show.tour, 1);
  if (key.name === 'pageup') return turnRequests(shown.show.tour, -1);
  const request = requestOf(key, shown);
  return request && [request];
}

function requestOf({ name, ctrl }: Key, shown: TerminalView): DemoRequest | undefined {
  const { active, show } = shown;
  const stage = onStage(shown);
  if (name === 'escape') return { do: 'overview' };
  const cell = cellIds[Number(/^f([1-4])$/.exec(name)?.[1]) - 1];
  if (cell && show.pair.kind === 'cells') return { do: 'choose', cell };
  if (!ctrl) return undefined;
  switch (name) {
    case 'p':
      return stage ? { do: 'run' } : { do: 'play' };
    case 'd':
      return { do: 'close', role: active };
    case 'r':
      return { do: 'reset' };
    case 'z':
      return { do: 'undo' };
    case 'n':
      return { do: 'step' };
    case 'f':
      return { do: isFrozen() ? 'resume' : 'freeze', role: active };
    case 'l': {
      const next = show.languages[show.languages.indexOf(show.language) + 1] ?? show.languages[0];
      return next && next !== show.language ? { do: 'language', language: next } : undefined;
    }
    default:
      return undefined;
  }

  function isFrozen(): boolean {
    return stage?.shown.moment.sides[active].phase === 'frozen';
  }
}
