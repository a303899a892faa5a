import type { Role } from '../../model/actor.ts';
import { otherRole } from '../../model/actor.ts';
import type { Dialogue } from '../../model/dialogue.ts';
import type { Event, SourcePlace } from '../../model/transcript.ts';
import { createMatcher } from '../screen/matcher.ts';
import { createReading, type Reading } from '../screen/reading.ts';
import { createScreen, type Screen } from '../screen/screen.ts';
import { isFromOther, type Texts } from '../screen/texts.ts';

/** How a program ended by itself, or by `is killed`. */
interface ActorEnd {
  readonly index: number;
  readonly code?: number;
  readonly signal?: string;
}

/** A line of its source in which a thread stood, or, without `pid`, the program broke. */
export type StoodLine = SourcePlace & Pick<Extract<Event, { event: 'stood' }>, 'pid' | 'tid' | 'waitsFor'>;

/** What is known of one actor. All but the screen begins anew when its program is started again. */
export interface MutableActorHistory {
  readonly role: Role;
  readonly peer: boolean;
  readonly screen: Screen;
  readonly reading: Reading;
  /** The step in which it was started last. */
  startedIn?: number;
  /** The index of the event with which its present run began. */
  since: number;
  listens: readonly number[];
  connectedTo?: number;
  /** Ports on which it asked for a connection and nobody listened. */
  refusedAt: readonly number[];
  /** It was seen to have the connection. For a server: it has accepted one. */
  accepted: boolean;
  /** The indices at which its keyboard, and its end of the connection, were closed. */
  keyboardClosed?: number;
  connectionClosed?: number;
  ended?: ActorEnd;
  /** The index at which the stage killed it. */
  killed?: number;
  /** The index at which any of its runs was last over. */
  goneAt?: number;
  flooded?: { readonly index: number; readonly bytes: number };
  stdout: string;
  stderr: string;
  stood: readonly StoodLine[];
}

export type ActorHistory = Readonly<MutableActorHistory>;

/** An actor that has not come on stage. Its screen looks for the texts of both sides, to tell an echo. */
export function createActorHistory(role: Role, dialogue: Dialogue, texts: Texts): MutableActorHistory {
  const known = [texts.says[role].keys(), texts.says[otherRole(role)].keys(), texts.shows[role]];
  const screen = createScreen(createMatcher(known.flatMap((some) => [...some])));
  const peer = dialogue.cast[role].kind === 'peer';
  return {
    role,
    peer,
    screen,
    reading: createReading(screen, (sighting) => isFromOther(texts, role, sighting)),
    ...newRun(0),
  };
}

function newRun(since: number) {
  return { since, listens: [], refusedAt: [], accepted: false, stdout: '', stderr: '', stood: [] };
}

/** Notes what an event says of its actor. */
export function recordOf(actor: MutableActorHistory, event: Event, index: number): void {
  switch (event.event) {
    case 'started':
      for (const key of [
        'connectedTo',
        'keyboardClosed',
        'connectionClosed',
        'ended',
        'killed',
        'flooded',
      ] as const)
        delete actor[key];
      Object.assign(actor, newRun(index), { startedIn: event.step });
      actor.screen.breakLine();
      return;
    case 'typed':
      actor.screen.breakLine();
      return;
    case 'listening':
      actor.listens = [...actor.listens, event.port];
      return;
    case 'connected':
      actor.connectedTo = event.port;
      actor.accepted = true;
      return;
    case 'refused':
      actor.refusedAt = [...actor.refusedAt, event.port];
      return;
    case 'showed':
      actor[event.screen] += event.text;
      if (event.screen === 'stdout') actor.screen.add(event.text, { event: index, step: event.step });
      return;
    case 'received':
      if (actor.peer) actor.screen.add(event.text, { event: index, step: event.step });
      return;
    case 'closed':
      if (event.what === 'keyboard') actor.keyboardClosed ??= index;
      else actor.connectionClosed ??= index;
      return;
    case 'ended':
      actor.ended = { index, ...(event.signal ? { signal: event.signal } : { code: event.code ?? 0 }) };
      actor.listens = [];
      actor.goneAt = index;
      return;
    case 'killed':
      actor.killed = index;
      actor.goneAt = index;
      actor.listens = [];
      return;
    case 'stood':
      actor.stood = [...actor.stood.filter((line) => !isSameThread(line, event)), event];
      return;
    case 'flooded':
      actor.flooded = { index, bytes: event.bytes };
      return;
    default:
      return;
  }
}

/** A program that is asked twice is believed the second time: it was flooding its screen then. */
function isSameThread(line: StoodLine, { pid, tid }: StoodLine): boolean {
  return pid !== undefined && line.pid === pid && line.tid === tid;
}
