import type { Role } from '../../model/actor.ts';
import type { JudgeOptions } from '../../model/play-record.ts';
import type { Decided, Event, Source, Standing, Transcript } from '../../model/transcript.ts';

/** An event without its place: `at` gives it one. */
export type Happening = Event extends infer E ? (E extends Event ? Omit<E, 'ms' | 'step'> : never) : never;

/** For tests: what happened while a step was under way. */
export function at(step: number, ...happenings: readonly Happening[]): readonly Event[] {
  return happenings.map((happening) => ({ ms: step, step, ...happening }) as Event);
}

/** For tests: a transcript of such groups. */
export function transcriptOf(...groups: readonly (readonly Event[])[]): Transcript {
  return { events: groups.flat() };
}

/** For tests: the lab's own port, and no more exactness than the sheet asks for. */
export const q3: JudgeOptions = { rule: 'takes turns', strict: false, port: 8080 };

export const started = (actor: Role): Happening => ({ event: 'started', actor, pid: 1, command: actor });
export const listening = (port = 8080): Happening => ({ event: 'listening', actor: 'server', port });
export const connected = (port = 8080): Happening => ({ event: 'connected', actor: 'client', port });
export const typed = (actor: Role, text: string): Happening => ({ event: 'typed', actor, text });
export const probe = (actor: Role, text: string): Happening => ({ event: 'typed', actor, text, probe: true });
export const sent = (actor: Role, text: string): Happening => ({ event: 'sent', actor, text });
export const received = (actor: Role, text: string): Happening => ({ event: 'received', actor, text });
export const showed = (actor: Role, text: string): Happening => ({
  event: 'showed',
  actor,
  screen: 'stdout',
  text,
});
export const complained = (actor: Role, text: string): Happening => ({
  event: 'showed',
  actor,
  screen: 'stderr',
  text,
});
export const ended = (actor: Role, code: number): Happening => ({ event: 'ended', actor, code });
export const closed = (actor: Role, what: 'keyboard' | 'connection'): Happening => ({
  event: 'closed',
  actor,
  what,
});

/** For tests: a look at both actors. `peer` and `ended` stand for an actor that is no program, or none any more. */
export function rest(
  server: readonly Source[] | 'peer' | 'ended' | 'running',
  client: readonly Source[] | 'peer' | 'ended' | 'running' | 'absent' = 'absent',
  decided: Decided = 'at-rest',
): Happening {
  const standings = [
    standingOf('server', server, client !== 'absent'),
    ...(client === 'absent' ? [] : [standingOf('client', client, true)]),
  ];
  return { event: 'at-rest', actor: 'stage', decided, standings };
}

function standingOf(actor: Role, state: readonly Source[] | string, connected: boolean): Standing {
  const waitsFor = Array.isArray(state) ? (state as readonly Source[]) : [];
  const alive = state !== 'ended';
  const running = state === 'running';
  const process = { pid: 1, waitsFor, running, holdsConnection: connected, threads: [] };
  const listens = actor === 'server' && alive ? [8080] : [];
  const peer = state === 'peer';
  return {
    actor,
    peer,
    alive,
    waitsFor,
    running,
    processes: alive && !peer ? [process] : [],
    listens,
    connected,
  };
}

/** For tests: the same look, in which the server listens on these ports. */
export function listens(look: Happening, ports: readonly number[]): Happening {
  return change(look, (standing) =>
    standing.actor === 'server' ? { ...standing, listens: ports } : standing,
  );
}

/** For tests: the same look, in which nobody has a connection. */
export function unconnected(look: Happening): Happening {
  return change(look, (standing) => ({ ...standing, connected: false }));
}

/** For tests: the same look, in which bytes that nobody reads have come to this actor. */
export function unread(look: Happening, role: Role): Happening {
  return change(look, (standing) => (standing.actor === role ? { ...standing, unread: 13 } : standing));
}

/** For tests: the same look, in which each program is two processes that share the connection. */
export function forked(look: Happening): Happening {
  return change(look, (standing) => ({
    ...standing,
    processes: [...standing.processes, ...standing.processes],
  }));
}

/** For tests: the same look, in which each process has these threads. */
export function threaded(look: Happening, waits: readonly (readonly Source[])[]): Happening {
  const threads = waits.map((waitsFor, tid) => ({ tid, call: 'read', waitsFor }));
  return change(look, (standing) => ({
    ...standing,
    processes: standing.processes.map((p) => ({ ...p, threads })),
  }));
}

function change(look: Happening, to: (standing: Standing) => Standing): Happening {
  return look.event === 'at-rest' ? { ...look, standings: look.standings.map(to) } : look;
}
