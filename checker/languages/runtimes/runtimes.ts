import { languages } from '../languages.ts';
import type { Runtime } from '../row/runtime.ts';

/**
 * Go, whose programs are started as commands. The thread `sysmon` has no name. While all goroutines wait it sleeps for
 * half of the longest time between two collections of garbage (runtime/proc.go: forcegcperiod / 2), or until the
 * nearest timer of the program, which then counts. Go has a handler for each signal.
 */
const go: Runtime = {
  known: { by: 'section', section: '.go.buildinfo' },
  threads: [],
  idlesMs: [60_000],
  signals: [14],
};

/** The runtimes that the checker can tell from the program itself. */
export const runtimes: readonly Runtime[] = [
  ...Object.values(languages).flatMap(({ runtime }) => runtime ?? []),
  go,
];
