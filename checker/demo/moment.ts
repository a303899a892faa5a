import type { Role } from '../model/actor.ts';
import type { Source } from '../model/standing.ts';

/**
 * What becomes of a pair that speaks in turn. `works`: the client speaks first, and its line is shown before the other
 * side speaks. `swapped`: the same, but the server speaks first. `crossed`: both spoke before either was shown anything.
 * `deadlock`: each side waits for the other, and nothing is on its way.
 */
export type CellFate = (typeof fates)[number];

/** What becomes of any pair. `free`: of one that speaks at any time, each side has shown a line of the other. */
export type Fate = CellFate | 'free';

/** The fates of the two by two by name, for which a class can vote. */
export const fates = ['works', 'deadlock', 'crossed', 'swapped'] as const;

/** What a page, a terminal or a replay draws: two programs at one time. It has no words: those depend on the reader. */
export interface Moment {
  /** Milliseconds since the programs were started. */
  readonly ms: number;
  readonly sides: Readonly<Record<Role, Side>>;
  /** The segments that crossed the wire and carried something: data, or the begin or end of a connection. Oldest first. */
  readonly segments: readonly WireSegment[];
  /** `rest`: proved from the kernel that nothing moves. `frozen`: the same, and a side is frozen. `moves`: neither is known. */
  readonly state: 'rest' | 'moves' | 'frozen';
  /** What has become of the pair so far; undefined as long as that is open. */
  readonly fate: Fate | undefined;
  /** Set in a deadlock, and only then. */
  readonly proof: Proof | undefined;
}

/** One program of a moment. */
export interface Side {
  readonly phase: 'off' | 'starts' | 'runs' | 'waits' | 'frozen' | 'ended';
  /** The exit code or the signal of a program that has ended. */
  readonly end: { readonly code?: number; readonly signal?: string } | undefined;
  /** What the program waits for, over all its processes. */
  readonly waitsFor: readonly Source[];
  /** The started process first, then what it forked, in the order of their birth. */
  readonly processes: readonly DemoProcess[];
  /** The lines that were typed and that the program has not taken. */
  readonly keyboard: { readonly waiting: readonly string[]; readonly closed: boolean };
  /** What its screen shows, with what was typed there and taken, in order. */
  readonly screen: readonly ScreenText[];
  /** The bytes that have arrived on its connection and that it has not read. */
  readonly unread: number;
}

/** One process, with the line of its source where it stands. */
export interface DemoProcess {
  readonly pid: number;
  readonly parent: number | undefined;
  /** When it was started or forked, in ms since the start, as the kernel counts it: in steps of 10 ms. */
  readonly bornMs: number;
  /** The system call in which it is blocked (`recvfrom`), `stopped`, or `running`. */
  readonly call: string;
  /** What that call is about: a descriptor of this process. Undefined for a call about several or none. */
  readonly descriptor: number | undefined;
  readonly waitsFor: readonly Source[];
  /** Undefined as long as it is not known, and where the process stands in no line of its source. */
  readonly place: ProcessPlace | undefined;
  /** The inode of its connection, if it has it open: the same number in two processes is one shared socket. */
  readonly connection: string | undefined;
}

/** A line of a file, which is relative to the folder of the program. Lines count from 1. */
export interface ProcessPlace {
  readonly file: string;
  readonly line: number;
}

/** A piece of a screen: any number of lines, or part of one. */
export interface ScreenText {
  readonly kind: 'typed' | 'showed' | 'error';
  readonly text: string;
}

/** A segment of TCP as it was captured. */
export interface WireSegment {
  readonly ms: number;
  readonly from: Role;
  /** Its data; empty for one that only begins or ends the connection. */
  readonly text: string;
  readonly bytes: number;
  /** The flags but ACK, which all but the first segment have: `SYN`, `PSH`, `FIN`, `RST`, or several with a space. */
  readonly flags: string;
}

/** Why a moment is a deadlock: the call in which each side is blocked, on which descriptor, and the empty queues. */
export interface Proof {
  readonly sides: Readonly<Record<Role, SideProof>>;
}

/** One side of a proof. `receiving` and `sending` are the bytes in the two queues of its socket. */
export interface SideProof {
  readonly pid: number;
  readonly call: string;
  readonly descriptor: number | undefined;
  /** The inode of the socket on which it waits. */
  readonly socket: string | undefined;
  readonly receiving: number;
  readonly sending: number;
}
