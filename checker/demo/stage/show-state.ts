import type { Show } from '../show.ts';

/** What a show is without its pairs, to be changed. */
export type ShowState = { -readonly [Name in keyof Omit<Show, 'cells'>]: Show[Name] };
