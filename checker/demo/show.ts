import type { SourceLanguage } from '../languages/languages.ts';
import type { Role } from '../model/actor.ts';
import type { Locale } from '../model/locale.ts';
import type { Cell } from './cells.ts';
import type { CellFate, Moment } from './moment.ts';

/** Everything that a page or a terminal draws, whole. It is sent as JSON, in which fields that are undefined are absent. */
export interface Show {
  readonly pair: ShownPair;
  /** The language of the programs of the two by two. */
  readonly language: SourceLanguage;
  /** The languages whose tools are on this machine. */
  readonly languages: readonly SourceLanguage[];
  /** `cells`: all four of the two by two. `stage`: one pair. */
  readonly view: 'cells' | 'stage';
  /** By the id of the cell; a pair of one's own has the one id `pair`. */
  readonly cells: Readonly<Record<string, ShownCell>>;
  /** The id of the cell that is, or was last, on the stage. */
  readonly chosen: string | undefined;
  /** How often the class voted for each fate, by the id of the cell. */
  readonly votes: Readonly<Record<string, Readonly<Partial<Record<CellFate, number>>>>>;
  /** Whether the votes are set beside what happened. */
  readonly revealed: boolean;
  /** Both programs of the chosen cell are frozen, and each step lets one of them go on until it is blocked. */
  readonly stepping: boolean;
  /** The number of the step of the tour that is being told, from 0. */
  readonly tour: number | undefined;
  /**
   * What this machine lacks, so that nothing is played live; the page leads to replays, which are beside it:
   * `/replays/FATE.html`, with the query of the page's address.
   */
  readonly lost: readonly Lost[];
}

/** What is played: the two by two, the pair of question 4, or programs of one's own. */
export type ShownPair =
  | { readonly kind: 'cells' }
  | { readonly kind: 'fork' }
  | { readonly kind: 'own'; readonly title: string };

/** A pair of programs, and where they stand. */
export interface ShownCell {
  /** Undefined for a pair that is none of the two by two. */
  readonly cell: Cell | undefined;
  readonly sources: Readonly<Record<Role, ShownSource>>;
  readonly moment: Moment;
  /** Why the programs could not be started. */
  readonly obstacle: ShownObstacle | undefined;
}

/** A program's main file: its name, and its text. */
export interface ShownSource {
  readonly file: string;
  readonly text: string;
  /** The same program with its comments in another language, line for line: `sourceText` chooses. */
  readonly translated?: Readonly<Partial<Record<Locale, string>>>;
}

/** Why a program could not be started, and what a tool said about it. */
export interface ShownObstacle {
  readonly role: Role;
  readonly kind: 'does-not-compile' | 'missing-tool' | 'broken-tool' | 'port-held';
  readonly said: string;
}

/** What a machine may lack: a /proc that tells what a thread waits for; a network of its own for each pair. */
export type Lost = 'kernel' | 'rooms';

/** What the server sends: everything once, then what has changed. */
export type DemoMessage =
  | { readonly kind: 'show'; readonly show: Show }
  /** Only the programs of this cell have moved. */
  | {
      readonly kind: 'moment';
      readonly cell: string;
      readonly moment: Moment;
      readonly obstacle?: ShownObstacle;
    };
