import type { Locale } from '../../../model/locale.ts';
import type { PublishedMatrix } from './published-matrix.ts';

/** What every part of the page of a matrix needs. */
export interface MatrixPageOptions {
  readonly published: PublishedMatrix;
  readonly locale: Locale;
  readonly at: Date;
  /** The name of the lab. */
  readonly lab: string;
  /** Whether the page of the class stands beside this one. */
  readonly hasIndex: boolean;
}
