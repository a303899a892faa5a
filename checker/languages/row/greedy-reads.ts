/** How a line looks that reads more than a line, however few characters have come. */
export interface GreedyReads {
  /** It reads until the other side has left, or the keyboard is closed. */
  readonly toEnd?: RegExp;
  /** It waits for a number (`count`) of characters or bytes, or for a buffer to be full. */
  readonly full: RegExp;
  /** It takes the first bytes for the length of what follows, where the other side puts none in front. */
  readonly prefixed?: RegExp;
}

/** What a read waits for that wants more than a line. `count` is 0 if the line does not say how much. */
export interface GreedyRead {
  readonly kind: 'end' | 'count' | 'full' | 'prefixed';
  readonly count: number;
}

/** What a line of a program reads that reads more than a line; undefined for every other line. */
export function greedyReadIn(
  { greedyReads }: { readonly greedyReads?: GreedyReads },
  text: string,
): GreedyRead | undefined {
  if (greedyReads?.toEnd?.test(text)) return { kind: 'end', count: 0 };
  if (greedyReads?.prefixed?.test(text)) return { kind: 'prefixed', count: 0 };
  const found = greedyReads?.full.exec(text);
  if (!found) return undefined;
  const count = Number(found.groups?.count ?? 0);
  if (count === 1) return undefined;
  return { kind: count > 1 ? 'count' : 'full', count };
}
