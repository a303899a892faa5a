import type { Role } from '../../../model/actor.ts';

/** The key that leads to the keyboard of a side. */
export const keyOf: Readonly<Record<Role, string>> = { client: 'C', server: 'S' };
