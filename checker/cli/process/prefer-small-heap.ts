import { setFlagsFromString } from 'node:v8';

/** The resident size, in bytes, above which V8 is asked for a small heap. One question in one language stays below. */
const enoughBytes = 64e6;

/**
 * Asks V8 to collect garbage rather than grow, once the checker is large. Of what a check allocates, 10 MB live,
 * however many dialogues it plays; V8 would hold up to 90 MB. Below that size, collecting would cost more (a
 * twentieth of the time of a question) than it saves. V8 reads both flags whenever the heap is about to grow, so they
 * can be set while it runs.
 */
export function preferSmallHeap(): void {
  if (held || process.memoryUsage.rss() < enoughBytes) return;
  held = true;
  setFlagsFromString('--optimize-for-size');
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** Leaves V8's flags as they are in this process: what V8 compiles under other flags cannot be kept (`runKept`). */
export function leaveHeap(): void {
  held = true;
}

/** The flags are set, or shall not be. */
let held = false;
