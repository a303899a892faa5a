/** A node in the tree of all texts. The path from the root to it is the beginning of one or more texts. */
export interface TrieNode {
  readonly next: Map<number, TrieNode>;
  /** The node to continue from if no text continues with the next unit. */
  fallback: TrieNode | undefined;
  /** The longest text that ends here. */
  found: string | undefined;
}

/**
 * Builds the tree that finds all texts in one pass over a screen (Aho and Corasick, 1975), so that the time is linear in
 * the screen even for 1,000 rounds. Returns the root.
 */
export function createMatcher(texts: Iterable<string>): TrieNode {
  const root = createTrail();
  for (const text of texts) {
    let trail = root;
    for (let at = 0; at < text.length; at++) trail = branch(trail, text.charCodeAt(at));
    if (trail !== root) trail.found = text;
  }
  connect(root);
  return root;
}

/** The node after one more UTF-16 unit of the screen. `root` is the result of `createMatcher`. */
export function follow(root: TrieNode, from: TrieNode, unit: number): TrieNode {
  let trail: TrieNode | undefined = from;
  while (trail) {
    const next = trail.next.get(unit);
    if (next) return next;
    trail = trail.fallback;
  }
  return root;
}

function createTrail(): TrieNode {
  return { next: new Map(), fallback: undefined, found: undefined };
}

function branch(trail: TrieNode, unit: number): TrieNode {
  const known = trail.next.get(unit);
  if (known) return known;
  const created = createTrail();
  trail.next.set(unit, created);
  return created;
}

/** Sets the fallbacks, breadth first: the fallback of a node is always nearer to the root. */
function connect(root: TrieNode): void {
  const queue = [root];
  for (const trail of queue) {
    for (const [unit, next] of trail.next) {
      next.fallback = trail.fallback ? follow(root, trail.fallback, unit) : root;
      next.found ??= next.fallback.found;
      queue.push(next);
    }
  }
}
