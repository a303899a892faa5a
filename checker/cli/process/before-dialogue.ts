import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The resident size, in bytes, above which V8 is asked for a small heap. One question in one language stays below. */
const enoughBytes = 64e6;

/**
 * Called before each dialogue. Of what a check allocates, 10 MB live, however many dialogues it plays; V8 would hold up
 * to 90 MB. Below `enoughBytes`, collecting would cost more (a twentieth of the time of a question) than it saves.
 */
export function beforeDialogue(): void {
  played = true;
  if (heap === 'may shrink' && process.memoryUsage.rss() > enoughBytes) keepHeapSmall();
}

/**
 * Asks V8 to collect garbage rather than grow. It reads both flags whenever the heap is about to grow, so they can be
 * set while it runs.
 */
function keepHeapSmall(): void {
  if (heap !== 'may shrink') return;
  heap = 'small';
  setFlagsFromString('--optimize-for-size');
  setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * Keeps the heap small from now on, in 20 ms. V8 lets a heap grow to 60 MB before it first collects garbage; after that
 * the limit follows what lives.
 */
export function makeHeapSmall(): void {
  keepHeapSmall();
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

/** Leaves V8's flags as they are in this process: what V8 compiles under other flags cannot be kept (`runKept`). */
export function leaveHeap(): void {
  heap = 'as it is';
}

/** Whether this process has played a dialogue, and so has used most of its code. */
export function hasPlayed(): boolean {
  return played;
}

let heap: 'may shrink' | 'small' | 'as it is' = 'may shrink';
let played = false;
