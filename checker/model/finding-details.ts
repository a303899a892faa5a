import type { Awaited } from './dialogue.ts';
import type { Source } from './transcript.ts';

/** How a program ended. */
export type ProgramEnd = { readonly code: number } | { readonly signal: string };

/** What a finding of a play says beside what all of them have. Texts stand as they were said in this run. */
export type FindingDetails =
  | OfAnEnd
  | OfAStart
  | OfALine
  | OfAWait
  | { readonly code: 'flood'; readonly bytes: number; readonly text?: string }
  /** A process that the program started and that outlives it. */
  | { readonly code: 'left-behind'; readonly pids: readonly number[] };

type OfAnEnd =
  /** Without an end, a thread or a child has died and the program lives on. */
  | {
      readonly code: 'crashed' | 'does-not-compile' | 'address-in-use';
      readonly end?: ProgramEnd;
      readonly text?: string;
    }
  /** `hungUp`: it lives, and has closed the connection. */
  | {
      readonly code: 'ended-early';
      readonly end: ProgramEnd | { readonly hungUp: true };
      readonly text?: string;
    }
  | { readonly code: 'silent-failure'; readonly end: ProgramEnd }
  /** It should have ended, hung up or blocked for ever; `waits` is what it waits for in place of that. */
  | { readonly code: 'still-running' | 'not-closed' | 'not-deadlocked'; readonly waits?: readonly Source[] };

/** `port` is the one to be used. */
type OfAStart =
  | { readonly code: 'address-in-use' | 'not-connecting'; readonly port: number }
  | { readonly code: 'wrong-port'; readonly port: number; readonly used: number }
  /** `elsewhere`: the addresses at which it listens and no call to 127.0.0.1 comes to. */
  | { readonly code: 'not-listening'; readonly port: number; readonly elsewhere?: readonly string[] }
  | { readonly code: 'not-accepting' };

/** `text` is the line that was awaited, left out where none was; `shown` is the line that came. */
type OfALine =
  | { readonly code: 'line-missing'; readonly text?: string; readonly shown?: string }
  | { readonly code: 'line-late'; readonly text: string; readonly until: LateUntil }
  | { readonly code: 'line-split'; readonly text: string; readonly pieces: readonly string[] }
  | { readonly code: 'lines-glued'; readonly texts: readonly [string, string]; readonly shown: string }
  /** `shown` has its newline where it came with one. */
  | { readonly code: 'no-newline'; readonly text: string; readonly shown: string }
  /** Both have their newline where the step asks for the whole line. */
  | { readonly code: 'line-altered'; readonly text: string; readonly shown: string }
  | { readonly code: 'line-repeated' | 'bytes-shown'; readonly text?: string; readonly shown: string }
  | {
      readonly code: 'line-out-of-turn';
      readonly seen: 'on the screen';
      readonly text?: string;
      readonly shown?: string;
    }
  /** It sent more lines than its turns allow. */
  | { readonly code: 'line-out-of-turn'; readonly seen: 'on the wire' }
  | { readonly code: 'still-alternates' | 'one-way'; readonly text: string };

/**
 * What it took for a line to come: something more that was typed or sent, or the end of a keyboard (`input`); a connection
 * that closed; a program that ended. `never`: it was taken from the keyboard and is not on the wire.
 */
export type LateUntil = 'input' | 'closing' | 'end' | 'never';

type OfAWait =
  /** The line or the wait that the step asked for. */
  | { readonly code: 'deadlock'; readonly text?: string; readonly awaited?: readonly Awaited[] }
  | { readonly code: 'crossed' }
  | { readonly code: 'busy'; readonly text?: string; readonly waits?: readonly Source[] }
  | { readonly code: 'wrong-wait'; readonly wanted: readonly Source[]; readonly waits: readonly Source[] };
