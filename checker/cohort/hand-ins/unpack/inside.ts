import { decodeName } from './decode-name.ts';
import type { Entry } from './entry.ts';

/** Where an entry would be written, or that this is outside of its folder. */
export type InnerPath =
  | { readonly kind: 'inside'; readonly parts: readonly string[]; readonly guessed: 'yes' | 'no' }
  | { readonly kind: 'outside'; readonly shown: string };

/** Reads the path of an entry. Nothing but the parts that it gives is ever used to write a file. */
export function innerPath(name: Entry['name']): InnerPath {
  const decoded =
    typeof name === 'string' ? [{ text: name.normalize(), guessed: 'no' }] : split(name).map(decodeName);
  const shown = decoded.map(({ text }) => text).join('/');
  const parts = shown.split('/');
  const isAbsolute = parts[0] === '' || /^[a-z]:$/i.test(parts[0] ?? '');
  if (isAbsolute || parts.includes('..') || shown.includes('\0')) return { kind: 'outside', shown };
  return {
    kind: 'inside',
    parts: parts.filter((part) => part !== '' && part !== '.'),
    guessed: decoded.some(({ guessed }) => guessed === 'yes') ? 'yes' : 'no',
  };
}

const slash = 0x2f;

/** Part by part, so that a folder is read the same way in every path. */
function split(name: Uint8Array): readonly Uint8Array[] {
  const parts: Uint8Array[] = [];
  let from = 0;
  for (let end = name.indexOf(slash); end >= 0; end = name.indexOf(slash, from)) {
    parts.push(name.subarray(from, end));
    from = end + 1;
  }
  return [...parts, name.subarray(from)];
}
