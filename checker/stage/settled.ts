import type { Decided, Standing } from '../model/transcript.ts';
import type { Patience } from './patience.ts';

/** What waiting came to: something was recorded meanwhile, or nothing moves any more. */
export type Settled =
  | { readonly kind: 'news' }
  | {
      readonly kind: 'rest';
      readonly decided: Decided;
      readonly standings: readonly Standing[];
      /** False while more patience could still change the answer: the programs only tick over. */
      readonly final: boolean;
    };

/** How to wait: how sure to be, and with how much patience left. */
export interface SettleOptions {
  readonly thorough: boolean;
  readonly patience: Patience;
}
