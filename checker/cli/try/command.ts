import type { Role } from '../../model/actor.ts';

/** One line that a person writes in `try --plain`. */
export type Command =
  | { readonly kind: 'type'; readonly role: Role; readonly text: string }
  | { readonly kind: 'close'; readonly role: Role }
  | { readonly kind: 'restart' };

/**
 * Reads `client: bonjour`, `client: ^D` or `^R`. The server may also be called `serveur`. Undefined for anything
 * else.
 */
export function commandOf(line: string): Command | undefined {
  if (/^\s*\^[Rr]\s*$/.test(line)) return { kind: 'restart' };
  const [, who, text] = /^\s*(server|serveur|client)\s*: ?(.*)$/i.exec(line) ?? [];
  if (who === undefined || text === undefined) return undefined;
  const role = who.toLowerCase() === 'client' ? 'client' : 'server';
  return /^\^[Dd]$/.test(text.trim()) ? { kind: 'close', role } : { kind: 'type', role, text };
}
