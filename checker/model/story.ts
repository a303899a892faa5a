import type { Role } from './actor.ts';
import type { Act, Awaited, Expectation, Verb } from './dialogue.ts';

/** A step as a person reads it in one run: its texts include the fresh words of that run. */
export type SpokenStep = { readonly actor: Role } & (
  | { readonly verb: VerbWith<'text'>; readonly text: string }
  | { readonly verb: VerbWith<'texts'>; readonly texts: readonly string[] }
  | { readonly verb: VerbWith<'awaited'>; readonly awaited: readonly Awaited[] }
  | { readonly verb: Exclude<Verb, VerbWith<'text' | 'texts' | 'awaited'>> }
);

type VerbWith<Field extends string> = Field extends string
  ? Extract<Act | Expectation, Readonly<Record<Field, unknown>>>['verb']
  : never;

/** A step of the story that a report tells of a run, with its outcome. */
export type StoryLine = SpokenStep & {
  /** Counted from 1, in the dialogue's file. */
  readonly line: number;
  readonly state: 'met' | 'failed' | 'not reached';
};

/** A step and its place in a dialogue's file. */
export type StepReference = SpokenStep & {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
};

/** The words after the verb as one text: `un / deux`, `keyboard and client`. Undefined for a verb without any. */
export function spokenText(step: SpokenStep): string | undefined {
  if ('texts' in step) return step.texts.join(' / ');
  if ('awaited' in step) return step.awaited.join(' and ');
  return 'text' in step ? step.text : undefined;
}

/** A step as a sentence: `server shows bonjour`. */
export function spokenSentence(step: SpokenStep): string {
  return [step.actor, step.verb, spokenText(step) ?? []].flat().join(' ');
}

/** Where a text is: on a screen, or on the connection. */
export type Medium = 'screen' | 'wire';

/** Where a step looks for its text: on a screen, or at the peer's end of the connection (`wire`). */
export function mediumOf({ verb }: Pick<SpokenStep, 'verb'>): Medium | undefined {
  switch (verb) {
    case 'shows':
    case 'shows nothing':
      return 'screen';
    case 'receives':
    case 'receives line':
    case 'receives the end':
      return 'wire';
    default:
      return undefined;
  }
}
