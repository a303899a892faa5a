import type { Role } from '../../model/actor.ts';
import type { Dialogue } from '../../model/dialogue.ts';
import type { Standing } from '../../model/standing.ts';
import type { Event } from '../../model/transcript.ts';
import { gatherTexts, type Texts } from '../screen/texts.ts';
import {
  type ActorHistory,
  createActorHistory,
  type MutableActorHistory,
  recordOf,
} from './actor-history.ts';

/** An `at-rest` event, with a standing for each actor, and its index among the events. */
export interface Rest {
  readonly index: number;
  readonly event: Extract<Event, { event: 'at-rest' }>;
}

/** What is known about a play after the events added so far. Events are only ever added. */
export interface History {
  readonly dialogue: Dialogue;
  readonly texts: Texts;
  readonly events: readonly Event[];
  readonly actors: Readonly<Record<Role, ActorHistory>>;
  readonly rests: readonly Rest[];
  /** The index of the last event other than `at-rest` and `stood`; -1 before the first. */
  readonly moved: number;
  /** The index of the first `typed` or `sent` event of a step, by the index of the step. */
  readonly saidAt: ReadonlyMap<number, number>;
  readonly add: (event: Event) => void;
}

/** The history of a dialogue before its first event. */
export function createHistory(dialogue: Dialogue): History {
  const texts = gatherTexts(dialogue);
  const actors: Record<Role, MutableActorHistory> = {
    server: createActorHistory('server', dialogue, texts),
    client: createActorHistory('client', dialogue, texts),
  };
  const events: Event[] = [];
  const rests: Rest[] = [];
  const saidAt = new Map<number, number>();
  const history = { dialogue, texts, events, actors, rests, moved: -1, saidAt, add };

  function add(event: Event): void {
    const index = events.push(event) - 1;
    if (event.event === 'at-rest') {
      rests.push({ index, event });
      for (const standing of event.standings) look(actors[standing.actor], standing);
      for (const actor of Object.values(actors)) actor.screen.pause();
      return;
    }
    if (event.event !== 'stood') history.moved = index;
    if (isSaying(event) && !saidAt.has(event.step)) saidAt.set(event.step, index);
    recordOf(actors[event.actor], event, index);
    if (event.event === 'connected') beginConnection(actors, index);
  }

  return history;
}

/**
 * Forgets the ends of the connection before. That a program is connected may be recorded after an end that the wire shows:
 * of its connections, those before its start are over.
 */
function beginConnection(actors: Readonly<Record<Role, MutableActorHistory>>, index: number): void {
  const { client } = actors;
  const began = client.peer ? index : client.since;
  for (const actor of Object.values(actors)) {
    if (actor.connectionClosed !== undefined && actor.connectionClosed < began) delete actor.connectionClosed;
  }
}

/** An answer to a program that asks first is no line of the dialogue. */
function isSaying(event: Event): boolean {
  return event.event === 'sent' || (event.event === 'typed' && !event.answer);
}

/** Takes over what a standing shows. A server that stops listening causes no event, so only a standing shows it. */
function look(actor: MutableActorHistory, standing: Standing): void {
  actor.accepted ||= standing.connected;
  if (!actor.peer) actor.listens = standing.listens;
}
