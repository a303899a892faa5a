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

/**
 * Haskell, as GHC compiles it: a timer sends SIGVTALRM each 10 ms while the program works and a while after, to pass the
 * processor on among its threads (rts/posix/Itimer.c). Of threads that sleep, the next is in the limit of `select`. A
 * program with -threaded has a thread for this instead, `ghc_ticker`, which counts as a clock until it stands still: it
 * has the garbage collected after 0.3 s without work, which ends threads that wait for nothing that could come.
 */
const haskell: Runtime = {
  known: { by: 'section', section: '.debug-ghc-link-info' },
  threads: [],
  signals: [26],
};

/**
 * OCaml. As soon as there is a second thread, one more notes each 50 ms that the thread that computes has to let others
 * compute (Thread_timeout in systhreads/st_stubs.c), which means nothing to threads that wait. `Thread.delay` and
 * `Unix.select` of a program are other calls.
 */
const ocaml: Runtime = {
  known: { by: 'export', symbol: 'caml_startup_aux' },
  threads: [],
  ticksMs: 50,
};

/** The runtimes that the checker can tell from the program itself. */
export const runtimes: readonly Runtime[] = [
  ...Object.values(languages).flatMap(({ runtime }) => runtime ?? []),
  go,
  haskell,
  ocaml,
];
