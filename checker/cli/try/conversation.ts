import { printable, visible } from '../../explain/text/invisible.ts';
import type { Role } from '../../model/actor.ts';
import type { Event } from '../../model/transcript.ts';
import type { SayTry } from '../words/try/say.ts';
import { noteOf } from './note.ts';
import { createScroll, type Scroll } from './scroll.ts';

/** One line of what happened at one side. Its `text` has no character that a terminal obeys. */
export interface ConversationLine {
  readonly role: Role;
  /** `sent` is text that a program put on the wire, with its newline shown as a sign. */
  readonly kind: 'typed' | 'sent' | 'showed' | 'error' | 'note';
  readonly text: string;
  /** Whether more of the line may follow. */
  readonly open: boolean;
}

/** The lines of a live session, made from its events. */
export interface Conversation extends Pick<Scroll<ConversationLine>, 'items' | 'end' | 'at'> {
  add(event: Event): void;
  /** Adds the reason why a program could not be started, with `role` and the lines of `text`. */
  refuse(obstacle: { readonly role: Role; readonly text: string }): void;
}

/** How the lines are made. */
export interface ConversationOptions {
  readonly ascii: boolean;
  /** The sides that the peer plays: text typed there is sent as it is. */
  readonly peers: ReadonlySet<Role>;
}

const keptLines = 1000;
const keptCharacters = 2000;

/**
 * Makes lines from events. Pieces that a screen shows are joined to one line, until a newline or a typed line ends
 * it.
 */
export function createConversation(say: SayTry, { ascii, peers }: ConversationOptions): Conversation {
  const scroll = createScroll<ConversationLine>(keptLines);
  /** For each screen, the place of its unfinished line in the scroll and the text so far. */
  const unfinished = new Map<string, { readonly place: number; readonly raw: string }>();
  const clean = (text: string) => {
    const shown = printable(text.slice(0, keptCharacters).replace(/\r$/, ''), { ascii })[0] ?? '';
    return text.length > keptCharacters ? `${shown}…` : shown;
  };
  const finish = (screen: string) => {
    const entry = scroll.at(unfinished.get(screen)?.place ?? -1);
    if (entry) scroll.put(unfinished.get(screen)?.place ?? -1, { ...entry, open: false });
    return unfinished.delete(screen);
  };
  const put = (role: Role, kind: ConversationLine['kind'], text: string) => {
    for (const screen of ['showed', 'error']) finish(`${role} ${screen}`);
    scroll.put(scroll.end, { role, kind, text, open: false });
  };
  const show = (role: Role, kind: 'showed' | 'error', text: string) => {
    const screen = `${role} ${kind}`;
    for (const [index, piece] of text.split('\n').entries()) {
      if (index > 0 && !finish(screen)) scroll.put(scroll.end, { role, kind, text: '', open: false });
      const { raw, place } = unfinished.get(screen) ?? { raw: '', place: scroll.end };
      const longer = (raw + piece).slice(0, keptCharacters + 1);
      if (longer === '') continue;
      scroll.put(place, { role, kind, text: clean(longer), open: true });
      unfinished.set(screen, { place, raw: longer });
    }
  };
  return {
    get items() {
      return scroll.items;
    },
    get end() {
      return scroll.end;
    },
    at: scroll.at,
    refuse({ role, text }) {
      for (const line of text.split('\n')) put(role, 'error', clean(line));
    },
    add(event) {
      if (event.actor === 'stage') return;
      if (event.event === 'typed' || (event.event === 'sent' && peers.has(event.actor))) {
        put(event.actor, 'typed', clean(event.text.replace(/\n$/, '')));
      } else if (event.event === 'sent') {
        const text = visible(event.text.slice(0, keptCharacters), { ascii });
        scroll.put(scroll.end, { role: event.actor, kind: 'sent', text, open: false });
      } else if (event.event === 'showed' || event.event === 'received') {
        const isError = event.event === 'showed' && event.screen === 'stderr';
        show(event.actor, isError ? 'error' : 'showed', event.text);
      } else {
        const note = noteOf(event, say);
        if (note !== undefined) put(event.actor, 'note', note);
      }
    },
  };
}
