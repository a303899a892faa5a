import { otherRole, type Role } from '../../model/actor.ts';
import type { AwaitedLine, Hindrance, ReadSource } from '../../model/hindrance.ts';
import type { Source, Standing } from '../../model/standing.ts';
import type { SourceLine } from '../../model/transcript.ts';
import type { StoodLine } from './actor-history.ts';
import type { History, Rest } from './history.ts';
import { standingOf } from './rest.ts';

interface HindranceOptions {
  readonly role: Role;
  /** The source that the program does not read. */
  readonly half: ReadSource;
  /** The history with the lines at which the programs stood. */
  readonly later: History;
}

/** Why a program does not read a source, of which it is known that it does not. */
export function hindranceOf(rest: Rest, { role, half, later }: HindranceOptions): Hindrance {
  const standing = standingOf(rest, role);
  if (!standing) return { why: 'unread' };
  const { stood } = later.actors[role];
  const locked = lockedIn(standing, stood);
  if (locked) return locked;
  const joining = stood.find((line) => isWaitingForThread(line) && joins.test(line.text));
  if (joining) {
    const others = stood.filter(({ pid, tid }) => pid === joining.pid && tid !== joining.tid);
    return { why: 'join', at: lineOf(joining), ...awaitedIn(others) };
  }
  const [wanted, other]: readonly Source[] =
    half === 'keyboard' ? ['keyboard', otherRole(role)] : [otherRole(role), 'keyboard'];
  const former = wanted === undefined ? [] : formerReaders(rest, { role, source: wanted, later });
  const living = unitsOf(standing);
  if (former.some((reader) => !living.includes(reader))) return { why: 'ended' };
  const parent = standing.processes.find(({ waitsFor }) => waitsFor.includes('child'));
  if (parent) {
    const at = stood.find(({ pid }) => pid === parent.pid);
    const children = standing.processes.filter((each) => each.parent === parent.pid);
    const lines = stood.filter((line) => children.some(({ pid }) => pid === line.pid));
    return { why: 'child', ...(at && { at: lineOf(at) }), ...awaitedIn(lines) };
  }
  if (former.length > 0) {
    const at = stood.find((line) => former.includes(unitOf(line)) || former.includes(`${line.pid}`));
    return { why: 'ended', ...(at && { at: lineOf(at) }) };
  }
  if (other && readersOf(standing, other).length > 1) return { why: 'twice' };
  return { why: 'unread' };
}

/** The line of what is awaited, if there is but one. */
function awaitedIn(lines: readonly StoodLine[]): { readonly awaited?: AwaitedLine } {
  const [only, ...others] = lines;
  return only && others.length === 0 ? { awaited: { ...lineOf(only), waitsFor: only.waitsFor } } : {};
}

/** The lock that a thread of a program waits for while another one holds it, if its source says so. */
export function lockOf(
  rest: Rest,
  { role, later }: Pick<HindranceOptions, 'role' | 'later'>,
): LockHindrance | undefined {
  const standing = standingOf(rest, role);
  return standing && lockedIn(standing, later.actors[role].stood);
}

type LockHindrance = Extract<Hindrance, { why: 'lock' }>;

/** The lock that a thread waits for, and the only other thread that may hold it. */
function lockedIn({ processes }: Standing, stood: readonly StoodLine[]): LockHindrance | undefined {
  for (const { pid } of processes) {
    const lines = stood.filter((line) => line.pid === pid);
    const at =
      lines.find(({ heldBy }) => heldBy !== undefined) ??
      lines.find((line) => isWaitingForThread(line) && locks.test(line.text));
    if (!at) continue;
    const others = lines.filter((line) => !isWaitingForThread(line));
    const only = others.length === 1 ? others[0] : undefined;
    const holder = at.heldBy === undefined ? only : lines.find(({ tid }) => tid === at.heldBy);
    return { why: 'lock', at: lineOf(at), ...(holder && { holder: lineOf(holder) }) };
  }
  return undefined;
}

function isWaitingForThread({ waitsFor }: StoodLine): boolean {
  return waitsFor.length > 0 && waitsFor.every((source) => source === 'thread');
}

/** How the languages write the wait for a lock, and for another thread's end. */
const locks = /\bwith\b|lock|acquire|mutex|verrou|synchronized|\bsem_wait|semaphore/i;
const joins = /\bjoin\b|pthread_join|thrd_join/i;

/** The threads that wait for a source; a process of which no thread is known counts as one. */
function readersOf({ processes }: Standing, source: Source): readonly string[] {
  return processes.flatMap(({ pid, waitsFor, threads }) => {
    const reading = threads.filter((thread) => thread.waitsFor.includes(source));
    if (threads.length === 0) return waitsFor.includes(source) ? [`${pid}`] : [];
    return reading.map(({ tid }) => `${pid} ${tid}`);
  });
}

/** The processes or threads that have waited for a source before the rest that decided. */
function formerReaders(
  rest: Rest,
  { role, source, later }: { readonly role: Role; readonly source: Source; readonly later: History },
): readonly string[] {
  return later.rests
    .filter(({ index }) => index < rest.index && index >= later.actors[role].since)
    .flatMap((look) => {
      const standing = standingOf(look, role);
      return standing ? readersOf(standing, source) : [];
    });
}

function unitOf({ pid, tid }: Pick<StoodLine, 'pid' | 'tid'>): string {
  return `${pid} ${tid}`;
}

function unitsOf({ processes }: Standing): readonly string[] {
  return processes.flatMap(({ pid, threads }) => [`${pid}`, ...threads.map(({ tid }) => `${pid} ${tid}`)]);
}

function lineOf({ file, line, text }: SourceLine): SourceLine {
  return { file, line, text };
}
