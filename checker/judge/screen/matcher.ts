/** A place in the tree of all texts: what has been read so far is the beginning of one or more of them. */
export interface TrieNode {
  readonly next: Map<number, TrieNode>;
  /** Where to go on when no text continues that way. */
  fallback: TrieNode | undefined;
  /** The longest text that ends here. */
  found: string | undefined;
}

/** Finds many texts in one reading of a screen (Aho and Corasick, 1975): 1,000 rounds cost no more than their length. */
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

/** One more UTF-16 unit of the screen. `root` is what `createSpotter` gave. */
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

/** Breadth first, so that a shorter trail is connected before a longer one falls back on it. */
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
