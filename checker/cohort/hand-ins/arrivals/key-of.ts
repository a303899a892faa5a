import { createHash } from 'node:crypto';

/**
 * A key for each origin, in the same order: small letters, digits and `-`. Origins that would share one get some
 * digits of their own, so that a key never passes from one hand-in to another.
 */
export function keysOf(named: readonly Keyed[]): readonly string[] {
  const plain = named.map(({ words }) => slugOf(words));
  const counts = new Map<string, number>();
  for (const slug of plain) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return named.map(({ origin }, place) => {
    const slug = plain[place] ?? '';
    return counts.get(slug) !== 1
      ? `${slug}-${createHash('sha256').update(origin).digest('hex').slice(0, 8)}`
      : slug;
  });
}

/** What a key is made from. */
interface Keyed {
  readonly origin: string;
  /** What a person would recognise it by. */
  readonly words: string;
}

/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

function slugOf(words: string): string {
  const slug = plainWords(words).join('-').slice(0, 60).replace(/-$/, '');
  return slug === '' || reserved.test(slug) ? `hand-in${slug && `-${slug}`}` : slug;
}

/** The words of a name in small letters without accents: `Zoé d’Aubigné` is `zoe d aubigne`. */
export function plainWords(text: string): readonly string[] {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/œ/gi, 'oe').replace(/æ/gi, 'ae');
  return bare.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}
