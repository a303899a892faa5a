import type { Role } from '../../model/actor.ts';
import type { Standing } from '../../model/standing.ts';
import type { Event } from '../../model/transcript.ts';
import type { DemoProcess, ProcessPlace, ScreenText, Side } from '../moment.ts';
import type { ShownSource } from '../show.ts';
import type { Glance } from './glance.ts';
import { numberedPlace } from './numbered-place.ts';

/** What is known of a side. */
export interface SideFacts {
  readonly events: readonly Event[];
  /** Where it stood at the last rest; undefined before the first. */
  readonly standing: Standing | undefined;
  readonly glance: Glance | undefined;
  /** The lines in which its processes stand, by pid. */
  readonly places: ReadonlyMap<number, ProcessPlace>;
  readonly births: ReadonlyMap<number, number>;
  readonly source: ShownSource;
  readonly isAtRest: boolean;
  /** Nothing has happened since the last rest, at most a signal. */
  readonly hasStood: boolean;
  readonly isFrozen: boolean;
  readonly keyboard: Side['keyboard'];
}

/** One side of a moment. */
export function sideOf(role: Role, facts: SideFacts): Side {
  const { events, standing, glance, keyboard } = facts;
  const end = events.findLast((event) => event.event === 'ended' && event.actor === role);
  const processes = processesOf(role, facts);
  return {
    phase: phaseOf(role, facts),
    end: end?.event === 'ended' ? endOf(end) : undefined,
    waitsFor: standing?.waitsFor ?? [],
    processes,
    keyboard,
    screen: screenOf(role, events),
    unread: glance?.ends[role]?.receiving ?? 0,
  };
}

function phaseOf(role: Role, { events, standing, isAtRest, isFrozen }: SideFacts): Side['phase'] {
  const isOfRole = (name: Event['event']) =>
    events.some(({ event, actor }) => event === name && actor === role);
  if (!isOfRole('started')) return 'off';
  if (isOfRole('ended') && !(standing && standing.processes.length > 0)) return 'ended';
  if (isFrozen) return 'frozen';
  if (!standing) return 'starts';
  return isAtRest && !standing.running ? 'waits' : 'runs';
}

function endOf({ code, signal }: Extract<Event, { event: 'ended' }>): NonNullable<Side['end']> {
  return { ...(code !== undefined && { code }), ...(signal !== undefined && { signal }) };
}

function processesOf(role: Role, facts: SideFacts): readonly DemoProcess[] {
  const { glance, standing, places, births, source, hasStood } = facts;
  return (glance?.processes[role] ?? []).map(({ pid, parent, call, descriptor, connection }) => {
    const waitsFor = standing?.processes.find((each) => each.pid === pid)?.waitsFor ?? [];
    const told = places.get(pid);
    const place = told ?? (hasStood ? numberedPlace(source, { role, waitsFor }) : undefined);
    return { pid, bornMs: births.get(pid) ?? 0, parent, call, descriptor, connection, waitsFor, place };
  });
}

/** The end of a screen: a program may print without end, and all of it would be sent at each change. */
function screenOf(role: Role, events: readonly Event[]): readonly ScreenText[] {
  const pieces = events.flatMap((event): readonly ScreenText[] => {
    if (event.actor !== role) return [];
    if (event.event === 'typed') return [{ kind: 'typed', text: event.text }];
    if (event.event !== 'showed') return [];
    return [{ kind: event.screen === 'stderr' ? 'error' : 'showed', text: event.text }];
  });
  let left = mostCharacters;
  const shown = pieces.slice(-mostPieces).reverse();
  return shown
    .flatMap(({ kind, text }) => {
      const end = left > 0 ? text.slice(-left) : '';
      left -= end.length;
      return end === '' ? [] : [{ kind, text: end }];
    })
    .reverse();
}

const mostPieces = 200;
const mostCharacters = 20_000;
