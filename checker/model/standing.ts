import type { Role } from './actor.ts';

/**
 * What may wake a blocked process. `connection` is a client that has yet to connect, `child` the end of a child
 * process, `thread` another thread.
 */
export type Source =
  | Role
  | 'keyboard'
  | 'connection'
  | 'child'
  | 'thread'
  | 'clock'
  | 'screen'
  | 'resumption'
  | 'nothing';

/** One process of an actor when the kernel was looked at. */
export interface ProcessState {
  readonly pid: number;
  /** Undefined for the process that the stage started. */
  readonly parent?: number;
  readonly waitsFor: readonly Source[];
  /** The process was running, so it waits for nothing. */
  readonly running: boolean;
  /** The process has the connection open. */
  readonly holdsConnection: boolean;
  readonly threads: readonly ThreadState[];
}

/** One thread, as the kernel reports it. */
export interface ThreadState {
  readonly tid: number;
  /** The system call it is blocked in (`recvfrom`, `read`, `epoll_pwait`), or `running`. */
  readonly call: string;
  readonly waitsFor: readonly Source[];
  /** Its call returns only once it has so many bytes (MSG_WAITALL, recv(2)). */
  readonly whole?: number;
  /** It runs, and reads the end of these again and again: of its keyboard, or of its connection to the other side. */
  readonly endOf?: readonly Source[];
  /** It runs, and asks in this call again and again what has come, with a time limit of 0. */
  readonly unwaiting?: UnwaitingCall;
}

/**
 * Calls that wait for several sources at once, and for nothing if their time limit is 0. An epoll is asked so by runtimes too
 * (libuv, asyncio), so it says nothing of the program.
 */
export type UnwaitingCall = 'select' | 'poll';

/**
 * Why the kernel does not show whether a program will move by itself. `alarm`: it can take SIGALRM, and no file shows
 * whether an alarm is set. `timer`: it has a timer that may be set. `call`: it is blocked in a call that the checker
 * cannot read. `words`: it is a 32-bit program, whose calls have other numbers than this machine's. `socket`: the
 * kernel does not say after which time a call on its socket gives up. `outside`: something that is not on stage may
 * wake it, such as a device.
 */
export type Unseen = 'alarm' | 'timer' | 'call' | 'words' | 'socket' | 'outside';

/** The state of an actor: what could wake it, process by process. */
export interface Standing {
  readonly actor: Role;
  /** The role is played by the checker's own end of a connection. */
  readonly peer: boolean;
  /** False once the started program has ended, even if its children live. */
  readonly alive: boolean;
  /** The union over the actor's living processes. Empty when all have ended. */
  readonly waitsFor: readonly Source[];
  readonly running: boolean;
  readonly processes: readonly ProcessState[];
  /** The ports on which any of its processes listens, at an address of this machine. */
  readonly listens: readonly number[];
  /** Addresses where it listens and that a connection to 127.0.0.1 does not reach, such as `127.0.1.1:8080`. */
  readonly elsewhere?: readonly string[];
  /** A connection between the actors is established and this side has it (a server has accepted it). */
  readonly connected: boolean;
  /**
   * Bytes that have arrived on the connection and are unread. At rest, more than 0 means that the program does not try
   * to read.
   */
  readonly unread?: number;
  /** Absent if the kernel shows everything that could move the actor. */
  readonly unseen?: readonly Unseen[];
}

/**
 * A network socket of a program. `idle`: neither bound nor connected. `remote`: the address and port of the other side,
 * which a socket that is `calling` has asked for and that has not answered.
 */
export type HeldSocket =
  | { readonly kind: 'udp' | 'listening'; readonly port: number }
  | { readonly kind: 'calling' | 'connected'; readonly remote: string }
  | { readonly kind: 'idle' };
