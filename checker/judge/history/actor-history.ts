import type { Role } from '../../model/actor.ts';
import { otherRole } from '../../model/actor.ts';
import type { Dialogue } from '../../model/dialogue.ts';
import type { LimitKind } from '../../model/limit-kind.ts';
import type { HeldSocket } from '../../model/standing.ts';
import type { Event, SourcePlace } from '../../model/transcript.ts';
import { createMatcher } from '../screen/matcher.ts';
import { createReading, type Reading } from '../screen/reading.ts';
import { createScreen, type Screen } from '../screen/screen.ts';
import { isFromOther, type Texts } from '../screen/texts.ts';

/** The end of a program: the index of its event, and the exit code or the signal. */
interface ActorEnd {
  readonly index: number;
  readonly code?: number;
  readonly signal?: string;
}

/** The source line in which a thread stood. Without `pid`: the line in which the program broke. */
export type StoodLine = SourcePlace &
  Pick<
    Extract<Event, { event: 'stood' }>,
    'pid' | 'tid' | 'waitsFor' | 'heldBy' | 'asks' | 'calls' | 'pointer'
  >;

/** What the events say about one actor. All fields but the screen are reset when its program is started again. */
export interface MutableActorHistory {
  readonly role: Role;
  readonly peer: boolean;
  readonly screen: Screen;
  readonly reading: Reading;
  /** The index of the step in which the program was last started. */
  startedIn?: number;
  /** The index of the event with which the current run began. */
  since: number;
  /** The TCP ports on which the program listens. */
  listens: readonly number[];
  connectedTo?: number;
  /** The TCP ports on which the program was refused a connection. */
  refusedAt: readonly number[];
  /** Whether the program was seen to hold the connection. A server then has accepted one. */
  accepted: boolean;
  /** The indices of the events that closed the keyboard and the program's end of the connection. */
  keyboardClosed?: number;
  connectionClosed?: number;
  ended?: ActorEnd;
  /** The index of the event with which the stage killed the program. */
  killed?: number;
  /** The index of the event that ended the latest run that is over. */
  goneAt?: number;
  flooded?: { readonly index: number; readonly bytes: number };
  /** The first limit of its sandbox to which it came. */
  limited?: { readonly limit: LimitKind; readonly most: number };
  stdout: string;
  stderr: string;
  stood: readonly StoodLine[];
  /** Its sockets when it had not started as it should; undefined if they were not asked for. */
  holds?: readonly HeldSocket[];
}

/** An actor's history for readers. */
export type ActorHistory = Readonly<MutableActorHistory>;

/** The history of an actor before its first start. Its screen also finds the actor's own texts, to recognise an echo. */
export function createActorHistory(role: Role, dialogue: Dialogue, texts: Texts): MutableActorHistory {
  const known = [texts.says[role].keys(), texts.says[otherRole(role)].keys(), texts.shows[role]];
  const screen = createScreen(createMatcher(known.flatMap((some) => [...some])));
  const peer = dialogue.cast[role].kind === 'peer';
  return {
    role,
    peer,
    screen,
    reading: createReading(screen, (seen) => !seen.redrawn && isFromOther(texts, role, seen)),
    ...newRun(0),
  };
}

function newRun(since: number) {
  return { since, listens: [], refusedAt: [], accepted: false, stdout: '', stderr: '', stood: [] };
}

/** Updates the history of the event's actor. `index` is that of the event among all events. */
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
        'limited',
        'holds',
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
    case 'holds':
      actor.holds = event.sockets;
      return;
    case 'flooded':
      actor.flooded = { index, bytes: event.bytes };
      return;
    case 'limited':
      actor.limited ??= { limit: event.limit, most: event.most };
      return;
    default:
      return;
  }
}

/** A second `stood` event replaces the first of its thread: a program that floods is asked again for its line. */
function isSameThread(line: StoodLine, { pid, tid }: StoodLine): boolean {
  return pid !== undefined && line.pid === pid && line.tid === tid;
}
