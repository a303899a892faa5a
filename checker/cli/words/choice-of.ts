/** `q1, q2 or q3`, with the word of the reader's language between the last two. */
export function choiceOf(items: readonly string[], or: string): string {
  return [items.slice(0, -1).join(', '), ...items.slice(-1)].filter((part) => part !== '').join(` ${or} `);
}
