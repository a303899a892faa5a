import type { HandIn } from '../../../model/cohort/hand-in.ts';

/** The codes under which hand-ins are published. */
export interface Codes {
  /** The code of a hand-in, by its key. */
  readonly codeOf: (key: string) => string;
  /** Takes out of a text of this hand-in what would tell whose it is, or who else is of the cohort. */
  readonly coverOf: (handIn: HandIn) => (text: string) => string;
}
