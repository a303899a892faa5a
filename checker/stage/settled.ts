import type { Decided, Standing } from '../model/transcript.ts';
import type { Patience } from './patience.ts';

/** The result of waiting: something was recorded, or nothing moves any more. */
export type Settled =
  | { readonly kind: 'news' }
  | {
      readonly kind: 'rest';
      readonly decided: Decided;
      readonly standings: readonly Standing[];
      /** False if more patience could change the answer, because a program is busy or ticks over. */
      readonly final: boolean;
      /** Patience need not be spent: every clock that wakes a program rings after its end. */
      readonly early?: true;
    };

/** `thorough` waits until rest is certain, with `patience` as the limit. */
export interface SettleOptions {
  readonly thorough: boolean;
  readonly patience: Patience;
}
