/** Joins items as `q1, q2 or q3`; `or` is the word in the reader's language. */
export function choiceOf(items: readonly string[], or: string): string {
  return [items.slice(0, -1).join(', '), ...items.slice(-1)].filter((part) => part !== '').join(` ${or} `);
}
