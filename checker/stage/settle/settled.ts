import type { Standing } from '../../model/standing.ts';
import type { Decided } from '../../model/transcript.ts';
import type { Care } from '../scene/scene.ts';
import type { Patience } from './patience.ts';

/** The result of waiting: something was recorded, or nothing moves any more. */
export type Settled =
  | { readonly kind: 'news' }
  | {
      readonly kind: 'rest';
      readonly decided: Decided;
      readonly standings: readonly Standing[];
      /** False if more patience could change the answer, because a program is busy or looks again by a clock. */
      readonly final: boolean;
      /** A guess by what the programs did before: a thread is back in its loop, whose clock was not waited for. */
      readonly hunch?: true;
      /** Patience need not be spent: every clock that wakes a program rings after its end. */
      readonly early?: true;
      /** Patience need not be spent: a program computes without effect. */
      readonly spun?: true;
    };

/** `patience` is the limit of the wait. */
export interface SettleOptions {
  readonly care: Care;
  readonly patience: Patience;
}
