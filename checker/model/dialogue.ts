import type { Cast, Role } from './actor.ts';
import type { Locale } from './locale.ts';

/** A text that is typed, sent or shown. `written` is the dialogue's own text, `said` the one that this run uses. */
export interface Text {
  /** As in the file, without its quotes and without the length in front of it. */
  readonly written: string;
  /** Written as a JSON string in the file: it is used exactly, without a fresh word. */
  readonly exact: boolean;
  /** The length to pad the text to, when the file says `(10000 characters)` in front of it. */
  readonly characters?: number;
  /** The text of this run. The parser sets it to `written`; `freshen` adds an unpredictable word. */
  readonly said: string;
}

/** What an actor can be waiting for, as written after `is waiting for`. */
export type Awaited = 'keyboard' | 'client' | 'server' | 'connection';

/** A step that the stage carries out. */
export type Act =
  /** A program is started. Before the next step it must listen (server), or connect if a server listens (client). */
  | { readonly verb: 'starts' }
  /** As `starts`, after the earlier run has ended or was killed. */
  | { readonly verb: 'restarts' }
  /** SIGKILL, as from `kill -9` or a power cut. */
  | { readonly verb: 'is killed' }
  /** A line with its LF, at the keyboard. */
  | { readonly verb: 'types'; readonly text: Text }
  /** Ctrl-D. */
  | { readonly verb: 'closes its keyboard' }
  /** The verbs from here on are for the peer only. */
  | { readonly verb: 'connects' }
  | { readonly verb: 'listens' }
  /** A line with its LF. */
  | { readonly verb: 'sends'; readonly text: Text }
  /** The first half of a line, cut inside a multi-byte character if the line has one. */
  | { readonly verb: 'sends part of'; readonly text: Text }
  /** The second half of the same text, and its LF. */
  | { readonly verb: 'sends rest of'; readonly text: Text }
  /** A text without a newline after it. */
  | { readonly verb: 'sends unfinished'; readonly text: Text }
  /** Several lines in one segment, written `un / deux / trois`. */
  | { readonly verb: 'sends together'; readonly texts: readonly Text[] }
  /** A line, one byte per segment. */
  | { readonly verb: 'drips'; readonly text: Text }
  /** The peer closes its connection. */
  | { readonly verb: 'closes' };

/** A condition for the next step: the stage waits until it holds or everything is at rest. */
export type Expectation =
  | { readonly verb: 'shows'; readonly text: Text }
  /** Once all is at rest, no text of the dialogue is on the screen beyond those expected so far. */
  | { readonly verb: 'shows nothing' }
  /** At rest, each of these is among what the program waits for. */
  | { readonly verb: 'is waiting for'; readonly awaited: readonly Awaited[] }
  /** The program and every process it started have ended. */
  | { readonly verb: 'ends' }
  /** The program has ended with a code other than 0 and has printed a message. */
  | { readonly verb: 'ends with an error' }
  /**
   * The program has ended, or is blocked with no clock running and nothing more printed: it neither spins nor floods.
   */
  | { readonly verb: 'is at rest' }
  /** No program can move whatever is typed, and each waits for another. */
  | { readonly verb: 'is deadlocked' }
  /** Records which processes hold the connection and which direction each uses. It always holds. */
  | { readonly verb: 'is described' }
  /** Peer only: the text has come, in any number of segments, with or without its newline. */
  | { readonly verb: 'receives'; readonly text: Text }
  /** Peer only: the text has come with a newline immediately after it. */
  | { readonly verb: 'receives line'; readonly text: Text }
  /** Peer only: the other side has closed its sending direction. */
  | { readonly verb: 'receives the end' };

/** One line of a dialogue: an actor, and an act or an expectation. */
export type Step = {
  readonly actor: Role;
  /** Counted from 1, in the dialogue's file. */
  readonly line: number;
  /** The step as written, with white space folded: `server shows bonjour`. */
  readonly source: string;
} & (Act | Expectation);

/** Every verb of the language. */
export type Verb = Step['verb'];

/** `required` is what the sheet asks for; `robust` is what a real network can do to it. */
export type Level = 'required' | 'robust';

/** A dialogue of the lab: a check written as data. */
export interface Dialogue {
  /** The file's name without `.dialogue`. */
  readonly id: string;
  /** A path that a person can open. */
  readonly file: string;
  /** The text of that file. */
  readonly source: string;
  readonly title: Readonly<Record<Locale, string>>;
  readonly level: Level;
  readonly points: number;
  readonly cast: Cast;
  readonly steps: readonly Step[];
}

/** The verbs that are acts; every other verb is an expectation. */
const actVerbs: ReadonlySet<Verb> = new Set<Act['verb']>([
  'starts',
  'restarts',
  'is killed',
  'types',
  'closes its keyboard',
  'connects',
  'listens',
  'sends',
  'sends part of',
  'sends rest of',
  'sends unfinished',
  'sends together',
  'drips',
  'closes',
]);

/** True for a step that the stage carries out, false for one that it waits for. */
export function isAct(step: Step): step is Extract<Step, Act> {
  return isActVerb(step.verb);
}

/** `isAct` for a verb alone. */
export function isActVerb(verb: Verb): boolean {
  return actVerbs.has(verb);
}
