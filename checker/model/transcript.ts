import type { ConnectionCall } from '../languages/row/connection-call.ts';
import type { Role } from './actor.ts';
import type { LimitKind } from './limit-kind.ts';
import type { HeldSocket, Source, Standing } from './standing.ts';

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
        /** The program broke at this line, since it used the memory at a NULL pointer. */
        readonly pointer?: 'null';
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

/** An event before it gets its time and step. */
export type Happening = Event extends infer E ? (E extends Event ? Omit<E, 'ms' | 'step'> : never) : never;

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
