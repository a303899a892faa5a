import type { Rule } from '../../model/lab.ts';

/** What the judge has to know beside the dialogue and what happened. */
export interface JudgeOptions {
  /** Undefined for a question without one: then no cause that needs one is looked for. */
  readonly rule?: Rule | undefined;
  /** A shown line must be the bare text, finished by a newline. */
  readonly strict: boolean;
  /** Where the server must listen: the lab's port, another one where that cannot be had. */
  readonly port: number;
}

/** Three answers about one step: `not yet` asks for more events, the other two are final. */
export type Answer = 'met' | 'not yet' | 'unmet';
