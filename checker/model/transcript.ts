import type { ConnectionCall } from '../languages/row/connection-call.ts';
import type { Role } from './actor.ts';
import type { LimitKind } from './limit-kind.ts';

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
  /** It runs, and reads the end of these again and again: of its keyboard, or of its connection to the other side. */
  readonly endOf?: readonly Source[];
}

/**
 * Why the kernel does not show whether a program will move by itself. `alarm`: it can take SIGALRM, and no file shows
 * whether an alarm is set. `timer`: it has a timer that may be set. `call`: it is blocked in a call that the checker
 * cannot read. `words`: its calls have the numbers of another machine, as those of a 32-bit program. `socket`: the
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

/** A line of a program, and the call that led there when its function is called from several places. */
export interface SourcePlace extends SourceLine {
  readonly from?: SourceLine;
}

/** A line of a program. */
export interface SourceLine {
  /** Relative to the student's folder. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** The text of the line, without the space around it. */
  readonly text: string;
}

/**
 * A network socket of a program. `idle`: neither bound nor connected. `remote`: the address and port of the other side,
 * which a socket that is `calling` has asked for and that has not answered.
 */
export type HeldSocket =
  | { readonly kind: 'udp' | 'listening'; readonly port: number }
  | { readonly kind: 'calling' | 'connected'; readonly remote: string }
  | { readonly kind: 'idle' };

/** Why the stage stopped waiting. The event `at-rest` explains the four reasons. */
export type Decided = 'at-rest' | 'ended' | 'polled' | 'patience';

/**
 * What happened on stage, in order. `ms` counts from the dialogue's start. `step` is the index in `dialogue.steps` of
 * the step under way; it is `steps.length` for events after the last step.
 */
export type Event = { readonly ms: number; readonly step: number } & (
  | { readonly event: 'started'; readonly actor: Role; readonly pid: number; readonly command: string }
  | { readonly event: 'listening'; readonly actor: Role; readonly port: number }
  | { readonly event: 'connected'; readonly actor: Role; readonly port: number }
  /**
   * At a keyboard. `probe` marks text that the stage types after a failure, to find its cause; `answer` what answers a
   * program that asks first (`--answers`), and is no line of the dialogue.
   */
  | {
      readonly event: 'typed';
      readonly actor: Role;
      readonly text: string;
      readonly probe?: true;
      readonly answer?: true;
    }
  /** On a connection, sent by the peer or seen on the wire. `text` includes its newlines. */
  | { readonly event: 'sent'; readonly actor: Role; readonly text: string }
  | { readonly event: 'received'; readonly actor: Role; readonly text: string }
  /** A client asked for a connection to a port on which no program listens. */
  | { readonly event: 'refused'; readonly actor: Role; readonly port: number }
  /** A piece of output as it came: any number of lines, or part of one. Bytes that are not UTF-8 become U+FFFD. */
  | {
      readonly event: 'showed';
      readonly actor: Role;
      readonly screen: 'stdout' | 'stderr';
      readonly text: string;
    }
  /** The program printed more than the cap; the rest is discarded. */
  | { readonly event: 'flooded'; readonly actor: Role; readonly bytes: number }
  /** The program came to a limit of its sandbox: `most` is what it may use. */
  | { readonly event: 'limited'; readonly actor: Role; readonly limit: LimitKind; readonly most: number }
  /**
   * Nothing moves any more. `at-rest`: proved from /proc. `ended`: no program is left. `polled`: what moves only looks
   * by a clock, again and again, and found nothing. `patience`: a time limit passed.
   */
  | {
      readonly event: 'at-rest';
      readonly actor: 'stage';
      readonly decided: Decided;
      readonly standings: readonly Standing[];
      /** Decided by patience before its end, since every clock that wakes a program rings later. */
      readonly early?: true;
      /** Decided by patience before its end, since a program computed for so long without any effect. */
      readonly spun?: true;
    }
  /**
   * A line of the student's own source, recorded after a failure. With `pid`: where a thread stands, as its language's
   * tools report it. Without `pid`: where the program broke, as its own last words say, or (`asks`) the line that holds
   * the words with which it asks for what is typed first.
   */
  | ({ readonly event: 'stood'; readonly actor: Role } & SourcePlace & {
        readonly pid?: number;
        readonly tid?: number;
        readonly waitsFor: readonly Source[];
        readonly asks?: true;
        /** The line calls what sends on a connection, or what reads from one. */
        readonly calls?: ConnectionCall;
        /** The thread that holds the lock for which this one waits. */
        readonly heldBy?: number;
      })
  /** The sockets of a program that has not started as it should, recorded after the failure. */
  | { readonly event: 'holds'; readonly actor: Role; readonly sockets: readonly HeldSocket[] }
  /** `connection`: the last byte was sent, as the other end or the wire shows. `keyboard`: no more can be typed. */
  | {
      readonly event: 'closed';
      readonly actor: Role;
      readonly what: 'keyboard' | 'connection';
      readonly probe?: true;
    }
  /** The started program has ended. Either `code` or `signal` is set, never both. */
  | { readonly event: 'ended'; readonly actor: Role; readonly code?: number; readonly signal?: string }
  | { readonly event: 'killed'; readonly actor: Role }
);

/** Everything recorded while a dialogue was played. Judging reads only this. */
export interface Transcript {
  readonly events: readonly Event[];
  /** The index of the step that was not met; undefined when every step was. */
  readonly stoppedAt?: number;
  /** The events hold everything that the programs put on the wire: a text that is missing there was never sent. */
  readonly wired?: true;
  /** The keyboard and the stdout of each program were a pseudo-terminal; otherwise they were pipes. */
  readonly terminal?: true;
}
