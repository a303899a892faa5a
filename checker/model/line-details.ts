import type { Role } from './actor.ts';
import type { Hindrance, ReadSource } from './hindrance.ts';

/** A character, and how a line writes it instead: a newline as `\n`, or an é as `\u00e9`. */
export interface Escape {
  readonly character: string;
  readonly written: string;
}

/** `text` is the line that the step expects, undefined if it expects none; `shown` is the line that came. */
export type OfALine =
  | {
      readonly code: 'line-missing';
      readonly text?: string;
      readonly shown?: string;
      readonly lost?: LostAt;
      /** It was typed before its turn. */
      readonly ahead?: true;
      readonly hindrance?: Hindrance;
    }
  /** `had`: the program had taken the line where it was `typed`, or where it was `received`. */
  | {
      readonly code: 'line-late';
      readonly text: string;
      readonly until: LateUntil;
      readonly once?: LateOnce;
      readonly had?: LateBefore;
      readonly held?: HeldIn;
    }
  /** `seen`: it was sent as several lines, as the wire shows. */
  | {
      readonly code: 'line-split';
      readonly text: string;
      readonly pieces: readonly string[];
      readonly seen?: 'on the wire';
    }
  /**
   * `between`: what stands between the two, in front of which the first was kept. `reads`: the program reads line by line, so that
   * what is missing is the newline that it shows.
   */
  | {
      readonly code: 'lines-glued';
      readonly texts: readonly [string, string];
      readonly shown: string;
      readonly between?: string;
      readonly reads?: 'by line';
    }
  /** `shown` includes its newline if it came with one. */
  | { readonly code: 'no-newline'; readonly text: string; readonly shown: string }
  /**
   * Both include their newline if the step expects a whole line. `seen`: it was sent so, as the wire shows. `escapes`: what
   * the line spells out.
   */
  | {
      readonly code: 'line-altered';
      readonly text: string;
      readonly shown: string;
      readonly seen?: 'on the wire';
      readonly escapes?: readonly Escape[];
    }
  | { readonly code: 'line-repeated' | 'bytes-shown'; readonly text?: string; readonly shown: string }
  | {
      readonly code: 'line-out-of-turn';
      readonly seen: 'on the screen';
      readonly text?: string;
      readonly shown?: string;
    }
  /**
   * The program sent more lines than its turns allow. `untyped`: it sent a line that nobody typed, which is an `echo` if
   * it has what the program received. `shown` is that line. `empty`: the line was empty, and was sent as soon as `upon` had
   * come. `early`: it was typed, and sent before the turn. `pieces`: it sent these one by one, with nothing that ends the
   * line.
   */
  | {
      readonly code: 'line-out-of-turn';
      readonly seen: 'on the wire';
      readonly why?: 'untyped' | 'echo' | 'empty' | 'early';
      readonly upon?: string;
      readonly shown?: string;
      readonly pieces?: readonly string[];
    }
  /** The text came once something was typed: the program reads its keyboard before it shows what it received. */
  | { readonly code: 'line-out-of-turn'; readonly seen: 'after typing'; readonly text: string }
  | OfAHalf;

/** One direction of a chat is silent, or waits for the other. `half` is the source that the program does not read. */
type OfAHalf =
  | { readonly code: 'still-alternates'; readonly text: string; readonly hindrance?: Hindrance }
  | {
      readonly code: 'one-way';
      readonly text: string;
      readonly half?: ReadSource;
      readonly hindrance?: Hindrance;
      /** A line has gone this way before. */
      readonly passed?: true;
      /** Lines go the other way. */
      readonly returns?: true;
    };

/**
 * The event that made a line come: more text typed or sent, or the end of a keyboard (`input`); a connection that
 * closed (`closing`); a program that ended (`end`). `never`: the program read the line from its keyboard and never sent
 * it. `more`: the program took the whole line from the connection and waits for more before it shows it.
 */
export type LateUntil = 'input' | 'closing' | 'end' | 'never' | 'more';

/**
 * The act after which a line came: one more line of this side, the end of its keyboard, its end of the connection, or its
 * own end.
 */
export interface LateOnce {
  readonly what: 'line' | 'keyboard' | 'connection' | 'end';
  readonly actor: Role;
}

export type LateBefore = 'typed' | 'received';

/**
 * Where a program keeps a line: in a `read` that wants more, in what buffers its `output`, or itself, until the next line has
 * come, which it may show after the first one (`before the next`).
 */
export type HeldIn = 'read' | 'output' | 'until the next' | 'before the next';

/**
 * How far a line came that is not shown: it was `typed` and not read; `read` from the keyboard and not sent; `sent` and
 * not read; `received` and not shown. `errors`: it is on the screen of errors. `asleep`: the program that should show it
 * sleeps. `unfinished`: it was the last one, sent without a newline, and the program ended without it. `skipped`: a later line
 * is shown.
 */
export type LostAt = 'typed' | 'read' | 'sent' | 'received' | 'errors' | 'asleep' | 'unfinished' | 'skipped';
