import type { Role } from '../model/actor.ts';
import type { Prepared } from './prepare.ts';

/** The programs that can be started, by role, with the port that each gets as its first argument, if any. */
export type Players = Readonly<
  Partial<Record<Role, Extract<Prepared, { kind: 'ready' }> & { readonly tellPort?: number }>>
>;
