import type { FailureReason } from '../languages/row/failures.ts';
import type { Role } from './actor.ts';
import type { Awaited } from './dialogue.ts';
import type { LimitKind } from './limit-kind.ts';
import type { OfALine } from './line-details.ts';
import type { HeldSocket, Source, UnwaitingCall } from './standing.ts';
import type { NotYet, Wish } from './wish.ts';

/** How a program ended: by its exit code or by a signal. */
export type ProgramEnd = { readonly code: number } | { readonly signal: string };

/** The fields of a finding that depend on its code. Texts are those of this run. */
export type FindingDetails =
  | OfAnEnd
  | OfAStart
  | OfALine
  | OfAWait
  | {
      readonly code: 'flood';
      readonly bytes: number;
      readonly by?: FloodedBy;
      readonly text?: string;
    }
  /** The program came to a limit of its sandbox: `most` is what it may use. */
  | { readonly code: 'limit'; readonly limit: LimitKind; readonly most: number; readonly text?: string }
  /** Processes that the program started and that outlived it. `keeps`: one of them has the connection open. */
  | { readonly code: 'left-behind'; readonly pids: readonly number[]; readonly keeps?: 'connection' };

/**
 * What a loop that prints without end went on after: `an end` of its keyboard or of the connection, which a read of it
 * may have told; `nothing`; or a server went on and had accepted no client (`unaccepted`).
 */
export type FloodedBy = 'an end' | 'nothing' | 'unaccepted';

/**
 * What went before an end that came too early: the `keyboard` of this side was closed; a line was typed at the open
 * keyboard of the program and nothing of it sent; or its first line was sent, and no other was said on either side.
 * `forked`: it had more than one process.
 */
export interface EarlyEnd {
  readonly keyboard?: Role;
  readonly after?: 'a line not sent' | 'its first line';
  readonly forked?: true;
}

type OfAnEnd =
  /** `end` is undefined when a thread or a child has died and the program lives on. */
  | {
      readonly code: 'crashed' | 'does-not-compile' | 'address-in-use';
      readonly end?: ProgramEnd;
      readonly text?: string;
      /** Of `crashed`: why, where its last words tell it; `what` is the name that they say. */
      readonly reason?: FailureReason;
      readonly what?: string;
    }
  /** `call` is what the program asked of a terminal, as its source or its error names it. */
  | {
      readonly code: 'needs-terminal';
      readonly end?: ProgramEnd;
      readonly text?: string;
      readonly call?: string;
    }
  /** `hungUp`: the program lives and has closed the connection. */
  | (EarlyEnd & {
      readonly code: 'ended-early';
      readonly end: ProgramEnd | { readonly hungUp: true };
      /** The program said how it is called, and ended. */
      readonly reason?: 'wants-arguments';
      readonly text?: string;
    })
  | { readonly code: 'silent-failure'; readonly end: ProgramEnd }
  /** The program should have ended, hung up or blocked for ever; `waits` is what it waits for instead. */
  | { readonly code: 'not-closed' | 'not-deadlocked'; readonly waits?: readonly Source[] }
  /** `connects`: no server listens, and the client has not asked for a connection, or was refused one and goes on. */
  | {
      readonly code: 'still-running';
      readonly waits?: readonly Source[];
      readonly connects?: 'never' | 'in vain';
      /** Its keyboard is closed, and it has not read that: it waits for what it waited for before. */
      readonly unread?: 'keyboard';
      /** It has read that its keyboard is closed, and waits for the other side since. */
      readonly goesOn?: true;
    };

/** What a program may wait for in place of the other side. */
type Instead = 'resumption' | 'child' | 'thread' | 'clock' | 'keyboard';

/** `port` is the port that the program should use. */
type OfAStart =
  | { readonly code: 'address-in-use'; readonly port: number }
  /** `holds`: the sockets that it has instead, where they are known. `instead`: what it waits for before it connects. */
  | {
      readonly code: 'not-connecting';
      readonly port: number;
      readonly holds?: readonly HeldSocket[];
      readonly instead?: Instead;
    }
  | { readonly code: 'wrong-port'; readonly port: number; readonly used: number }
  /** `elsewhere`: addresses where the program listens and that a connection to 127.0.0.1 does not reach. */
  | {
      readonly code: 'not-listening';
      readonly reason?: 'wants-arguments';
      readonly port: number;
      readonly elsewhere?: readonly string[];
      readonly holds?: readonly HeldSocket[];
      readonly instead?: Instead;
    }
  /** `instead`: what it waits for before it accepts. */
  | { readonly code: 'not-accepting'; readonly instead?: Instead }
  /**
   * `prompt`: the words with which the program asks, if it shows any; `notYet` is what it does only then. `wishes`: what
   * it asks for, and what it was then seen to ask for next.
   */
  | {
      readonly code: 'asks-first';
      readonly notYet: NotYet;
      readonly wishes: readonly [Wish, ...Wish[]];
      readonly port: number;
      readonly prompt?: string;
      readonly text?: string;
    };

type OfAWait =
  /** `text` or `awaited`: the line or the wait that the step expects. */
  | { readonly code: 'deadlock'; readonly text?: string; readonly awaited?: readonly Awaited[] }
  | { readonly code: 'crossed' }
  | {
      readonly code: 'busy';
      readonly text?: string;
      readonly waits?: readonly Source[];
      /** What it reads the end of, again and again. */
      readonly endOf?: readonly Source[];
      /** The call in which it asks what has come, with a time limit of 0. */
      readonly unwaiting?: UnwaitingCall;
    }
  | { readonly code: 'wrong-wait'; readonly wanted: readonly Source[]; readonly waits: readonly Source[] };
