import type { Role } from '../../model/actor.ts';
import type { JudgeOptions } from '../../model/play-record.ts';
import type { Source, Standing } from '../../model/standing.ts';
import type { Decided, Event, Happening, Transcript } from '../../model/transcript.ts';

/** For tests: the events of the step with this index, in order. Each has the index as its time in milliseconds. */
export function at(step: number, ...happenings: readonly Happening[]): readonly Event[] {
  return happenings.map((happening) => ({ ms: step, step, ...happening }) as Event);
}

/** For tests: a transcript of the events of several steps. */
export function transcriptOf(...groups: readonly (readonly Event[])[]): Transcript {
  return { events: groups.flat() };
}

/** For tests: the options of question 3: the lab's own port, and lines as exact as the sheet asks. */
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

/** For tests: the line in which a Python server waits for the client. */
export const stoodAt = (text: string): Happening => ({
  ...{ event: 'stood', actor: 'server', pid: 1, file: 'server.py', line: 8 },
  ...{ text, waitsFor: ['client'] },
});

/**
 * For tests: a rest with a standing for each actor. An array gives what a program waits for; `peer` is the checker's
 * end, `ended` a program that has ended, `running` one that computes, `absent` an actor before its first start.
 */
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

/** For tests: the rest with a server that listens on these ports. */
export function listens(look: Happening, ports: readonly number[]): Happening {
  return change(look, (standing) =>
    standing.actor === 'server' ? { ...standing, listens: ports } : standing,
  );
}

/** For tests: the rest with both actors unconnected. */
export function unconnected(look: Happening): Happening {
  return change(look, (standing) => ({ ...standing, connected: false }));
}

/** For tests: the rest with 13 unread bytes in the socket of this actor. */
export function unread(look: Happening, role: Role): Happening {
  return change(look, (standing) => (standing.actor === role ? { ...standing, unread: 13 } : standing));
}

/** For tests: the rest with two processes in each program, which share the connection. */
export function forked(look: Happening): Happening {
  return change(look, (standing) => ({
    ...standing,
    processes: [...standing.processes, ...standing.processes],
  }));
}

/** For tests: the rest with these threads in each process: one for each list of sources. */
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
