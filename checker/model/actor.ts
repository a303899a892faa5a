import type { SourceLanguage } from '../languages/languages.ts';

/** The two roles in every dialogue of the lab. */
export type Role = 'server' | 'client';

/** How a program is started: by the rules of its language, or by the command given with `--server` or `--client`. */
export type LanguageId = SourceLanguage | 'command';

/**
 * What plays a role: the student's program, the reference solution (in the student's language unless another is named),
 * or the peer, which is the checker's own end of a TCP connection.
 */
export type Casting =
  | { readonly kind: 'student' }
  | { readonly kind: 'reference'; readonly language?: LanguageId }
  | { readonly kind: 'peer' };

/** The cast of a dialogue. */
export type Cast = Readonly<Record<Role, Casting>>;

/** The role at the other end of the connection. */
export function otherRole(role: Role): Role {
  return role === 'server' ? 'client' : 'server';
}
