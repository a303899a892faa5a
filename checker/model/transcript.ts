import type { Role } from './actor.ts';

/** Something a blocked process may be woken by. `connection` is a client still to come, `child` a child's end, `thread` another thread. */
export type Source = Role | 'keyboard' | 'connection' | 'child' | 'thread' | 'clock' | 'screen' | 'nothing';

/** One process of an actor at the instant of a look. */
export interface ProcessState {
  readonly pid: number;
  /** Undefined for the process that the stage started. */
  readonly parent?: number;
  readonly waitsFor: readonly Source[];
  /** It was found running, so it waits for nothing. */
  readonly running: boolean;
  /** It has the connection open. */
  readonly holdsConnection: boolean;
  readonly threads: readonly ThreadState[];
}

/** One thread, as the kernel tells it. */
export interface ThreadState {
  readonly tid: number;
  /** The system call it is blocked in (`recvfrom`, `read`, `epoll_pwait`), or `running`. */
  readonly call: string;
  readonly waitsFor: readonly Source[];
}

/** Where an actor stands: what could wake it, process by process. */
export interface Standing {
  readonly actor: Role;
  /** Played by the checker's own end of a connection. */
  readonly peer: boolean;
  /** False once the program that was started has ended, though its children may live. */
  readonly alive: boolean;
  /** The union over its living processes. Empty when all have ended. */
  readonly waitsFor: readonly Source[];
  readonly running: boolean;
  readonly processes: readonly ProcessState[];
  /** The ports it listens on, whoever of its processes does, at an address of this machine's own. */
  readonly listens: readonly number[];
  /** Where it listens and no call to 127.0.0.1 comes to, such as `127.0.1.1:8080`. */
  readonly elsewhere?: readonly string[];
  /** A connection between the actors is established and this side has it (accepted it, for a server). */
  readonly connected: boolean;
  /** Bytes that have come over the connection and that it has not read, if any: at rest, it does not look for them. */
  readonly unread?: number;
}

/** A line of a program, and the call that led there when the function it is in is called from several places. */
export interface SourcePlace extends SourceLine {
  readonly from?: SourceLine;
}

/** A line of a program. */
export interface SourceLine {
  /** As it is called in the student's folder. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** That line, without the space around it. */
  readonly text: string;
}

/** How the end of waiting was decided. */
export type Decided = 'at-rest' | 'ended' | 'patience';

/**
 * What happened on stage, in order. `ms` counts from the dialogue's start, `step` is the index in
 * `dialogue.steps` of the step under way, which may be `steps.length` for what came after the last one.
 */
export type Event = { readonly ms: number; readonly step: number } & (
  | { readonly event: 'started'; readonly actor: Role; readonly pid: number; readonly command: string }
  | { readonly event: 'listening'; readonly actor: Role; readonly port: number }
  | { readonly event: 'connected'; readonly actor: Role; readonly port: number }
  /** At a keyboard. `probe` marks what the stage types to learn why, after the dialogue has failed. */
  | { readonly event: 'typed'; readonly actor: Role; readonly text: string; readonly probe?: true }
  /** On a connection, by the peer (or seen on the wire). `text` holds its newlines. */
  | { readonly event: 'sent'; readonly actor: Role; readonly text: string }
  | { readonly event: 'received'; readonly actor: Role; readonly text: string }
  /** A client asked for a connection to a port on which nobody listens. */
  | { readonly event: 'refused'; readonly actor: Role; readonly port: number }
  /** A piece of output as it came: any number of lines, or part of one. UTF-8; bytes that are not are U+FFFD. */
  | {
      readonly event: 'showed';
      readonly actor: Role;
      readonly screen: 'stdout' | 'stderr';
      readonly text: string;
    }
  /** More than the cap was printed; the rest is not kept. */
  | { readonly event: 'flooded'; readonly actor: Role; readonly bytes: number }
  /** Nothing moves any more, as proved (`at-rest`, `ended`: no program is left) or as patience decided. */
  | {
      readonly event: 'at-rest';
      readonly actor: 'stage';
      readonly decided: Decided;
      readonly standings: readonly Standing[];
    }
  /**
   * A line of the student's own source, once the dialogue has failed: where a thread stands, as its language tells;
   * or, without `pid`, where the program broke, as its own last words tell.
   */
  | ({ readonly event: 'stood'; readonly actor: Role } & SourcePlace & {
        readonly pid?: number;
        readonly tid?: number;
        readonly waitsFor: readonly Source[];
      })
  /** Its last byte has been sent (a connection, seen by the other end or on the wire), or no more can be typed. */
  | {
      readonly event: 'closed';
      readonly actor: Role;
      readonly what: 'keyboard' | 'connection';
      readonly probe?: true;
    }
  /** The program that was started has ended. `code` or `signal`, never both. */
  | { readonly event: 'ended'; readonly actor: Role; readonly code?: number; readonly signal?: string }
  | { readonly event: 'killed'; readonly actor: Role }
);

/** Everything recorded while a dialogue was played. Judging reads this and nothing else. */
export interface Transcript {
  readonly events: readonly Event[];
  /** The index of the step that was not met, or undefined when the last one was. */
  readonly stoppedAt?: number;
  /** Everything that programs put on the wire is among the events: what is not there was never sent. */
  readonly wired?: true;
}
