import type { ShownCell } from '../show.ts';

/** A pair of programs as it is drawn in a picture. */
export type PicturedPair = Pick<ShownCell, 'cell' | 'sources' | 'moment'>;
