import type { Demo } from '../../../demo/stage/demo.ts';
import { sayShown } from '../../../demo/words/say.ts';
import type { Locale } from '../../../model/locale.ts';
import { learnWidths } from '../../../report/text/width.ts';
import { createInbox } from '../../terminal/inbox.ts';
import { type Key, openKeys } from '../../terminal/keys.ts';
import { paintFor } from '../../terminal/paint.ts';
import { openCanvas } from '../../try/canvas.ts';
import { blank } from '../../try/draft.ts';
import type { SayDemo } from '../../words/demo/say.ts';
import { press } from './press.ts';
import { terminalFrame } from './terminal-frame.ts';
import type { TerminalView } from './terminal-view.ts';

/** What is played, how it speaks, and how it is left. */
export interface PlayInTerminalOptions {
  readonly demo: Demo;
  readonly locale: Locale;
  readonly say: SayDemo;
  readonly ascii: boolean;
  /** Called for Ctrl-C: a terminal in raw mode sends no signal for it. */
  readonly leave: () => void;
  /** Aborted when the person leaves. */
  readonly signal: AbortSignal;
}

type TerminalEvent =
  | { readonly kind: 'changed' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'key'; readonly key: Key };

/** Shows a demo in the terminal, until the person leaves. */
export async function playInTerminal(options: PlayInTerminalOptions): Promise<void> {
  const { demo, locale, say, ascii, leave, signal } = options;
  await learnWidths();
  const inbox = createInbox<TerminalEvent>();
  const words = { t: sayShown(locale), say, locale, ascii, paint: paintFor({ isTTY: true }, process.env) };
  // The client first: the sheet lets it begin.
  let view: Omit<TerminalView, 'show'> = { active: 'client', drafts: { client: blank, server: blank } };
  let fault: unknown;
  using canvas = openCanvas(process.stdout, () => inbox.put({ kind: 'changed' }));
  using _keys = openKeys(process.stdin, (key) => inbox.put({ kind: 'key', key }));
  using _listening = demo.listen(() => inbox.put({ kind: 'changed' }));
  signal.addEventListener('abort', () => inbox.put({ kind: 'leave' }), { once: true });
  const onKey = (key: Key) => {
    if (key.ctrl && key.name === 'c') return leave();
    const pressed = press(key, { ...view, show: demo.show });
    view = pressed.view;
    for (const request of pressed.asks ?? [])
      demo.ask(request).catch((error: unknown) => {
        fault = error;
        inbox.put({ kind: 'leave' });
      });
  };
  while (!signal.aborted) {
    if (inbox.isEmpty) canvas.draw(terminalFrame({ ...view, show: demo.show }, { ...canvas.size, ...words }));
    const event = await inbox.next();
    if (event.kind === 'leave') break;
    if (event.kind === 'key') onKey(event.key);
  }
  if (fault !== undefined) throw fault;
}
