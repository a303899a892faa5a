import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { root } from '../checker.ts';

/** How many processes share the test files of `test/`. */
const lanes = 6;

/**
 * Runs a share of the test files of `test/` in this process, one after the other: a process for each costs a second.
 * The files are dealt out in the order of the alphabet.
 */
export function runLane(lane: number): void {
  const files = readdirSync(join(root, 'test')).filter((file) => file.endsWith('.test.ts'));
  const dealt = files.sort().filter((_, place) => place % lanes === lane);
  runFiles(dealt.map((file) => join('test', file)));
}

/** Runs test files in this process. Each is loaded when the tests of the one before have ended. */
export function runFiles([file, ...others]: readonly string[]): void {
  if (file === undefined) return;
  t.test(`${file} has tests`, async (own) => {
    let added = 0;
    const count = () => {
      added += 1;
    };
    t.on('subtestAdd', count);
    await import(join(root, file));
    t.off('subtestAdd', count);
    own.ok(added > 0);
    // Its tests are now in the queue; the next file comes after them.
    runFiles(others);
  });
}
