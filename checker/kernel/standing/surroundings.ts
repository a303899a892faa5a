import { otherRole } from '../../model/actor.ts';
import type { Source } from '../../model/standing.ts';
import type { Watched } from '../look.ts';
import type { Proc } from '../proc.ts';
import type { TcpSocket } from '../sockets.ts';
import type { Thread } from '../thread.ts';
import { type ClockMs, clockOf, type Reckoning } from './clock.ts';
import { epolled, type Interest, interestOf } from './interest.ts';
import { isOwnClock, type OwnClocks } from './own-clocks.ts';
import { socketTimeout } from './socket-timeout.ts';
import { timerIn } from './timer-descriptor.ts';

/** The open descriptors of a process, and the tables that say what they are. */
export interface Descriptors extends Reckoning, OwnClocks {
  readonly watched: Watched;
  readonly open: ReadonlyMap<number, string>;
  readonly byInode: ReadonlyMap<string, TcpSocket>;
  readonly proc: Proc;
}

/** What would wake a blocked thread, including clocks that only a descriptor or a socket shows. */
export function interestIn(pid: number, thread: Thread, context: Descriptors): Interest {
  const { open, proc, watched } = context;
  const interest = withInner(interestOf(pid, thread, proc), { pid, open, proc });
  const own = isOwnClock(pid, thread, context) ? undefined : clockOf(pid, thread, context);
  const timers = interest.reads
    .filter((descriptor) => open.get(descriptor) === 'anon_inode:[timerfd]')
    .flatMap((descriptor) => timerIn(pid, descriptor, proc.read) ?? []);
  const socket = clockOfSocket(pid, { thread, interest }, context);
  if (socket === 'untold') return { ...interest, unseen: 'socket' };
  const channel = watched.terminal?.path;
  if (interest.reads.map((read) => open.get(read)).some((target) => target !== channel && isOutside(target)))
    return { ...interest, unseen: 'outside' };
  const terminal = clockOfTerminal({ thread, interest }, context);
  const clocks = [own, socket, terminal, ...timers].filter((clock) => clock !== undefined);
  return clocks.length === 0 ? interest : { ...interest, clockMs: earliest(clocks) };
}

/** The kernel lets an epoll contain others this deep (EP_MAX_NESTS, fs/eventpoll.c). */
const deepest = 5;

/** Adds what an epoll waits for that is itself waited for: by another epoll, or with poll or select (epoll(7)). */
function withInner(
  interest: Interest,
  target: Pick<Descriptors, 'open' | 'proc'> & { readonly pid: number },
  depth = 0,
): Interest {
  const isEpoll = (descriptor: number) => target.open.get(descriptor) === 'anon_inode:[eventpoll]';
  const inner = depth < deepest ? interest.reads.filter(isEpoll) : [];
  const found = inner.map((descriptor) => withInner(epolled(target, descriptor), target, depth + 1));
  if (found.length === 0) return interest;
  return {
    ...interest,
    reads: [...interest.reads, ...found.flatMap(({ reads }) => reads)],
    writes: [...interest.writes, ...found.flatMap(({ writes }) => writes)],
    edges: [...interest.edges, ...found.flatMap(({ edges }) => edges)],
  };
}

/** Whether a descriptor brings what no program on stage need have caused: a device, a change in a folder, a ring. */
function isOutside(target = ''): boolean {
  return target.startsWith('/dev/') || /^anon_inode:\[?(inotify|fanotify|io_uring)\]?$/.test(target);
}

/** The time limit of the socket on which a call blocks (socket(7)); `untold` if the kernel does not tell it. */
function clockOfSocket(
  pid: number,
  { thread, interest }: { readonly thread: Thread; readonly interest: Interest },
  { open, libc, longestMs }: Descriptors,
): ClockMs | 'untold' | undefined {
  const waits = thread.call?.waits;
  if (waits !== 'readable' && waits !== 'writable') return undefined;
  const [descriptor] = [...interest.reads, ...interest.writes];
  if (descriptor === undefined || !open.get(descriptor)?.startsWith('socket:')) return undefined;
  const limitMs = libc && socketTimeout(libc, { pid, descriptor, reads: waits === 'readable' });
  if (limitMs === undefined) return 'untold';
  return limitMs === 'none' ? undefined : limitMs - longestMs(thread.tid);
}

/** The limit that a program has set for reading single keys from its terminal (VTIME, termios(3)). */
function clockOfTerminal(
  { thread, interest }: { readonly thread: Thread; readonly interest: Interest },
  { open, watched: { terminal }, longestMs }: Descriptors,
): ClockMs | undefined {
  if (terminal?.readLimitMs === undefined || thread.call?.waits !== 'readable') return undefined;
  const isRead = interest.reads.some((descriptor) => open.get(descriptor) === terminal.path);
  return isRead ? terminal.readLimitMs - longestMs(thread.tid) : undefined;
}

/** The clock that expires first. */
function earliest(clocks: readonly ClockMs[]): ClockMs {
  return clocks.includes('unknown') ? 'unknown' : Math.min(...clocks.map(Number));
}

/** What would wake a blocked thread, as sources of the lab. */
export function sourcesOf(
  interest: Omit<Interest, 'edges'>,
  { watched, open, byInode }: Pick<Descriptors, 'watched' | 'open' | 'byInode'>,
): Source[] {
  const reads = [...interest.reads, ...interest.hangUps].map((descriptor): Source | undefined => {
    const inode = open.get(descriptor);
    if (inode === undefined) return undefined;
    if (inode === watched.keyboard) return 'keyboard';
    const socket = byInode.get(inode);
    if (socket) return socket.state === 'listening' ? 'connection' : otherRole(watched.role);
    return undefined;
  });
  const writes = interest.writes.map((descriptor): Source | undefined => {
    const inode = open.get(descriptor) ?? '';
    if (watched.screens.includes(inode)) return 'screen';
    const socket = byInode.get(inode);
    // Nothing can be written to a socket that listens, so a thread that waits to do so is woken by nothing (tcp(7)).
    return socket && socket.state !== 'listening' ? otherRole(watched.role) : undefined;
  });
  const found = [...reads, ...writes].filter((source) => source !== undefined);
  if (interest.child) found.push('child');
  if (interest.resumption) found.push('resumption');
  if (interest.clockMs !== undefined) found.push('clock');
  return [...new Set(found)];
}

/**
 * Whether a descriptor has bytes, a connection or an end to read. A thread that waits to read it is about to be woken.
 */
export function isReadable(context: Descriptors, descriptor: number): boolean {
  if (isEndedKeyboard(context, descriptor)) return true;
  const { open, byInode } = context;
  const socket = byInode.get(open.get(descriptor) ?? '');
  return socket !== undefined && (socket.receiving > 0 || socket.state === 'close-wait');
}

/**
 * Whether a descriptor is the keyboard, and that has ended. Its end comes once every copy of the checker's descriptor is
 * closed, and a process that the checker has just started has one for a moment: the kernel lets posix_spawn(3) return
 * before it closes what is closed on exec (begin_new_exec, fs/exec.c). With eight busy loops on two cores that took up to
 * 29 ms (measured).
 */
export function isEndedKeyboard({ open, watched }: Descriptors, descriptor: number): boolean {
  return watched.keyboardEnded === true && open.get(descriptor) === watched.keyboard;
}

/**
 * Whether a descriptor is a regular file. Its bytes come from a disk and always arrive, so the program is about to
 * move.
 */
export function isOnDisk(pid: number, descriptor: number, { open, proc }: Descriptors): boolean {
  if (!open.get(descriptor)?.startsWith('/')) return false;
  return proc.isFile(`/proc/${pid}/fd/${descriptor}`);
}
