import { languageIds, type SourceLanguage } from '../languages/languages.ts';
import type { Role } from '../model/actor.ts';
import { cellIds } from './cells.ts';
import { type CellFate, fates } from './moment.ts';

/** What a page or a terminal asks for. */
export type DemoRequest =
  /**
   * Starts the programs: all four pairs in the overview, the chosen pair on the stage. Of question 4's pair the server
   * first, and when it is asked again the client.
   */
  | { readonly do: 'play' }
  /** Types a line, without its newline: at all four pairs in the overview, at the chosen pair on the stage. */
  | { readonly do: 'type'; readonly role: Role; readonly line: string }
  /** Closes a keyboard, as Ctrl-D does. */
  | { readonly do: 'close'; readonly role: Role }
  /** Puts a pair on the stage, and starts it if it does not run. */
  | { readonly do: 'choose'; readonly cell: string }
  | { readonly do: 'overview' }
  | { readonly do: 'vote'; readonly cell: string; readonly fate: CellFate; readonly by: number }
  | { readonly do: 'reveal' }
  | { readonly do: 'freeze'; readonly role: Role }
  | { readonly do: 'resume'; readonly role: Role }
  /** Lets one program run until it is blocked: this one, or one that can. The first step freezes both. */
  | { readonly do: 'step'; readonly role?: Role }
  /** Ends going step by step. */
  | { readonly do: 'run' }
  /** Starts the programs anew: all that run in the overview, the chosen pair on the stage. */
  | { readonly do: 'reset' }
  /** Does everything again but the last act. */
  | { readonly do: 'undo' }
  | { readonly do: 'language'; readonly language: SourceLanguage }
  /** Tells a step of the tour; without a step the tour ends. */
  | { readonly do: 'tour'; readonly step?: number };

/** The longest line that can be typed, in UTF-16 units. */
export const longestLine = 1000;

/** Reads a message from outside. Undefined if it is none of the requests, whatever it is. */
export function readRequest(text: string): DemoRequest | undefined {
  const said = parsed(text);
  const name = Object.keys(readers).find((each) => each === said?.do) as DemoRequest['do'] | undefined;
  return said && name && readers[name](said);
}

type Said = Readonly<Record<string, unknown>>;

const roleIn = (said: unknown): Role | undefined =>
  said === 'server' || said === 'client' ? said : undefined;
const cellIn = (said: unknown) => [...cellIds, 'pair'].find((id) => id === said);

/** One reader for each request: the request from its fields alone, or undefined. */
const readers: {
  readonly [Do in DemoRequest['do']]: (said: Said) => Extract<DemoRequest, { do: Do }> | undefined;
} = {
  play: () => ({ do: 'play' }),
  overview: () => ({ do: 'overview' }),
  reveal: () => ({ do: 'reveal' }),
  run: () => ({ do: 'run' }),
  reset: () => ({ do: 'reset' }),
  undo: () => ({ do: 'undo' }),
  type({ role, line }) {
    const actor = roleIn(role);
    return actor && isLine(line) ? { do: 'type', role: actor, line } : undefined;
  },
  close: ({ role }) => withRole('close', role),
  freeze: ({ role }) => withRole('freeze', role),
  resume: ({ role }) => withRole('resume', role),
  choose({ cell }) {
    const id = cellIn(cell);
    return id === undefined ? undefined : { do: 'choose', cell: id };
  },
  vote({ cell, fate, by }) {
    const id = cellIn(cell);
    const voted = fates.find((each) => each === fate);
    return id !== undefined && voted && isCount(by) ? { do: 'vote', cell: id, fate: voted, by } : undefined;
  },
  step({ role }) {
    if (role === undefined) return { do: 'step' };
    return withRole('step', role);
  },
  language({ language }) {
    const id = languageIds.find((each) => each === language);
    return id && { do: 'language', language: id };
  },
  tour({ step }) {
    if (step === undefined) return { do: 'tour' };
    const isNumber = typeof step === 'number' && Number.isInteger(step) && step >= 0 && step < 1000;
    return isNumber ? { do: 'tour', step } : undefined;
  },
};

function withRole<Do extends string>(
  name: Do,
  role: unknown,
): { readonly do: Do; readonly role: Role } | undefined {
  const actor = roleIn(role);
  return actor && { do: name, role: actor };
}

/** The most hands that are counted at once. */
const mostHands = 999;

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(Number(value)) <= mostHands;
}

/** Whether a value is one line that a person could type: a keyboard has no other control characters than Tab. */
function isLine(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestLine && !/[^\P{Cc}\t]/u.test(value);
}

function parsed(text: string): Said | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Said) : undefined;
  } catch {
    return undefined;
  }
}
