import type { Cast, Role } from './actor.ts';
import type { Locale } from './locale.ts';

/** What is typed, sent or shown. `written` is the dialogue's own text, `said` what this run really uses. */
export interface Text {
  /** As in the file, without quotes and without the length in front. */
  readonly written: string;
  /** A JSON string in the file: it is said exactly, no fresh word is added. */
  readonly exact: boolean;
  /** Padded to this many characters, when the file says `(10000 characters)` in front of the text. */
  readonly characters?: number;
  /** The text of this run. The parser sets it to `written`; `freshen` adds the word that nobody can guess. */
  readonly said: string;
}

/** What an actor can be waiting for, as the word stands in `is waiting for`. */
export type Awaited = 'keyboard' | 'client' | 'server' | 'connection';

/** What the stage does. */
export type Act =
  /** A program is started; it must listen (server) or connect (client, when somebody listens) before the next step. */
  | { readonly verb: 'starts' }
  /** As `starts`, again: the earlier run must have ended or been killed. */
  | { readonly verb: 'restarts' }
  /** SIGKILL, as `kill -9` or a power cut would. */
  | { readonly verb: 'is killed' }
  /** A line, with its LF, at the keyboard. */
  | { readonly verb: 'types'; readonly text: Text }
  /** Ctrl-D. */
  | { readonly verb: 'closes its keyboard' }
  /** Peer only, from here on. */
  | { readonly verb: 'connects' }
  | { readonly verb: 'listens' }
  /** A line with its LF. */
  | { readonly verb: 'sends'; readonly text: Text }
  /** The first half of a line, cut inside a character of several bytes where there is one. */
  | { readonly verb: 'sends part of'; readonly text: Text }
  /** The second half of the same text, and its LF. */
  | { readonly verb: 'sends rest of'; readonly text: Text }
  /** A text without a newline behind it. */
  | { readonly verb: 'sends unfinished'; readonly text: Text }
  /** Several lines in one segment, written `un / deux / trois`. */
  | { readonly verb: 'sends together'; readonly texts: readonly Text[] }
  /** A line, one byte a segment. */
  | { readonly verb: 'drips'; readonly text: Text }
  /** The peer closes its connection. */
  | { readonly verb: 'closes' };

/** What must be true before the next step: it is waited for until it holds or all is at rest. */
export type Expectation =
  | { readonly verb: 'shows'; readonly text: Text }
  /** No text of the dialogue is shown beyond what was expected so far, once all is at rest. */
  | { readonly verb: 'shows nothing' }
  /** At rest, each of these is among what the program waits for. */
  | { readonly verb: 'is waiting for'; readonly awaited: readonly Awaited[] }
  /** The program and all it started have ended. */
  | { readonly verb: 'ends' }
  /** The program has ended with a code that is not 0, and has said something on its screen. */
  | { readonly verb: 'ends with an error' }
  /** Ended, or blocked with no clock running and nothing more printed: it neither spins nor floods. */
  | { readonly verb: 'is at rest' }
  /** No program can move whatever is typed, and each waits for another. */
  | { readonly verb: 'is deadlocked' }
  /** Records which processes hold the connection and which way each uses it. It always holds. */
  | { readonly verb: 'is described' }
  /** Peer only: the text has come, in any number of segments, with or without its newline. */
  | { readonly verb: 'receives'; readonly text: Text }
  /** Peer only: the text has come with a newline right behind it. */
  | { readonly verb: 'receives line'; readonly text: Text }
  /** Peer only: the other side has closed its sending direction. */
  | { readonly verb: 'receives the end' };

/** One line of a dialogue: an actor, and what it does or what is expected of it. */
export type Step = {
  readonly actor: Role;
  /** Counted from 1, in the dialogue's file. */
  readonly line: number;
  /** The step as it reads, white space folded: `server shows bonjour`. */
  readonly source: string;
} & (Act | Expectation);

/** Every verb of the language. */
export type Verb = Step['verb'];

/** `required` is what the sheet asks for; `robust` is what a real network would do to it. */
export type Level = 'required' | 'robust';

/** A dialogue of the lab: what is checked, as data. */
export interface Dialogue {
  /** The file's name without `.dialogue`. */
  readonly id: string;
  /** The path a person can open. */
  readonly file: string;
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

/** Tells what the stage does from what it waits for. */
export function isAct(step: Step): step is Extract<Step, Act> {
  return isActVerb(step.verb);
}

/** The same of a step of which no more than its verb is at hand. */
export function isActVerb(verb: Verb): boolean {
  return actVerbs.has(verb);
}
