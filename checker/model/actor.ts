import type { SourceLanguage } from '../languages/languages.ts';

/** The two parts in every dialogue of the lab. */
export type Role = 'server' | 'client';

/** How a program is started: as its language is, or by the command that `--server` or `--client` names. */
export type LanguageId = SourceLanguage | 'command';

/**
 * Who plays a role: the student's program, the reference solution (in the student's language unless one is
 * named), or the peer, which is the checker's own end of a TCP connection.
 */
export type Casting =
  | { readonly kind: 'student' }
  | { readonly kind: 'reference'; readonly language?: LanguageId }
  | { readonly kind: 'peer' };

/** The cast of a dialogue. */
export type Cast = Readonly<Record<Role, Casting>>;

/** The other side of the connection. */
export function otherRole(role: Role): Role {
  return role === 'server' ? 'client' : 'server';
}
