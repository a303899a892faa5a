import { setFlagsFromString } from 'node:v8';

/** What the checker may hold before it is told to hold little; one question in one language comes to this. */
const enoughBytes = 64e6;

/**
 * Once the checker has grown, has V8 collect what is not needed any more rather than grow on. Of what a check allocates,
 * 10 MB live, however many dialogues it has; V8 would hold up to 90. Before that, collecting costs a student more
 * (a twentieth of the time for a question) than memory would. Both flags are read whenever the heap is about to grow, so
 * they may change while V8 runs, unlike others.
 */
export function preferSmallHeap(): void {
  if (held || process.memoryUsage.rss() < enoughBytes) return;
  held = true;
  setFlagsFromString('--optimize-for-size');
  setFlagsFromString('--semi-space-growth-factor=1');
}

let held = false;
