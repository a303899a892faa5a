import type { Role } from '../../model/actor.ts';
import type { Act, Awaited, Expectation, Text, Verb } from '../../model/dialogue.ts';

/** A step without its actor and its line. */
export type Action = Act | Expectation;

type TakesOne = Extract<Action, { readonly text: Text }>['verb'];
type TakesSeveral = Extract<Action, { readonly texts: readonly Text[] }>['verb'];
type TakesAwaited = Extract<Action, { readonly awaited: readonly Awaited[] }>['verb'];
type TakesNone = Exclude<Verb, TakesOne | TakesSeveral | TakesAwaited>;

interface Description {
  readonly kind: 'act' | 'expectation';
  /** Which kind of actor has the verb: a program, or the peer, the checker's own end of a connection. */
  readonly by: 'program' | 'peer';
  /** The only role that has the verb; both if undefined. */
  readonly role?: Role;
  readonly en: string;
  readonly fr: string;
}

/** A verb as the parser and the reference know it; `text` is what follows it. */
export type VerbRow = Description &
  (
    | { readonly name: TakesNone; readonly text: 'none' }
    | { readonly name: TakesOne; readonly text: 'one' }
    | { readonly name: TakesSeveral; readonly text: 'several' }
    | { readonly name: TakesAwaited; readonly text: 'awaited' }
  );
