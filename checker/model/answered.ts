import type { Role } from './actor.ts';

/** For programs that ask something before the dialogue begins: what is typed then, a line for each question. */
export type Answered = Readonly<Partial<Record<Role, readonly string[]>>>;
