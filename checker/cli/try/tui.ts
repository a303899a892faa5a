import { otherRole, type Role } from '../../model/actor.ts';
import type { Locale } from '../../model/locale.ts';
import type { Inbox } from '../terminal/inbox.ts';
import { type Key, openKeys } from '../terminal/keys.ts';
import { paintFor } from '../terminal/paint.ts';
import { sayTry } from '../words/try/say.ts';
import { openCanvas } from './canvas.ts';
import { blank, edit, type LineDraft } from './draft.ts';
import { frameOf, type View } from './frame.ts';
import type { Pane } from './pane.ts';
import type { Session } from './session.ts';
import { titleOf } from './tried-programs.ts';

/** What the panes show, and how they are left. */
export interface PlayInPanesOptions {
  readonly session: Session;
  readonly locale: Locale;
  readonly ascii: boolean;
  /** Receives the changes of the session, the keys, and the request to leave. */
  readonly inbox: Inbox<UiEvent>;
  /** Called for Ctrl-C: a terminal in raw mode sends no signal for it. */
  readonly leave: () => void;
}

/** What the panes react to. */
export type UiEvent =
  | { readonly kind: 'changed' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'key'; readonly key: Key }
  | { readonly kind: 'fault'; readonly error: unknown };

/** Shows the two keyboards and screens in two panes of the terminal, until the person leaves. */
export async function playInPanes({
  session,
  locale,
  ascii,
  inbox,
  leave,
}: PlayInPanesOptions): Promise<void> {
  const say = sayTry(locale);
  const separator = ascii ? ' - ' : ' · ';
  const paint = paintFor({ isTTY: true }, process.env);
  const drafts: Record<Role, LineDraft> = { server: blank, client: blank };
  // The client first: the sheet lets it begin.
  let active: Role = 'client';
  const { stdout, stdin } = process;
  using canvas = openCanvas(stdout, () => inbox.put({ kind: 'changed' }));
  using _keys = openKeys(stdin, (key) => inbox.put({ kind: 'key', key }));

  const pane = (role: Role): Pane => {
    return {
      role: say(`role.${role}`),
      name: session.tried.names[role] ?? say('checker'),
      state: session.state(role),
      entries: session.conversation.items.filter((entry) => entry.role === role),
      draft: drafts[role],
      closed: session.isClosed(role) ? say('keyboard-closed') : undefined,
    };
  };
  const view = (): View => ({
    title: titleOf(session.tried, separator),
    panes: { server: pane('server'), client: pane('client') },
    active,
    message: session.stall && say(session.stall),
    hints: [say('hint.switch'), say('hint.send'), say('hint.close'), say('hint.restart'), say('hint.quit')],
  });
  const restart = () => {
    session.restart().catch((error: unknown) => inbox.put({ kind: 'fault', error }));
  };
  const press = (key: Key) => {
    const { name, ctrl } = key;
    if (ctrl && name === 'c') leave();
    else if (ctrl && name === 'r') restart();
    else if (name === 'tab') active = otherRole(active);
    else if (ctrl && name === 'd') session.close(active);
    else if (session.isClosed(active)) return;
    else if (name === 'return' || name === 'enter') {
      session.type(active, drafts[active].text);
      drafts[active] = blank;
    } else drafts[active] = edit(drafts[active], key);
  };

  restart();
  for (;;) {
    const event = await inbox.next();
    if (event.kind === 'leave') return;
    if (event.kind === 'fault') throw event.error;
    if (event.kind === 'key') press(event.key);
    if (inbox.isEmpty) canvas.draw(frameOf(view(), { ...canvas.size, paint, ascii }));
  }
}
