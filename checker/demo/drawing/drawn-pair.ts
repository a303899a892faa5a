import type { ShownCell } from '../show.ts';

/** A pair of programs as it is drawn. */
export type DrawnPair = Pick<ShownCell, 'cell' | 'sources' | 'moment'>;
