import pLimit, { type LimitFunction } from 'p-limit';
import type { Capture } from '../kernel/pcapng.ts';
import type { MachineProblem } from '../model/machine-problem.ts';
import type { Answered } from '../model/submission.ts';
import type { Host } from '../room/host.ts';
import type { PlayedOn } from '../room/launch.ts';
import { sideBySide } from '../room/side-by-side.ts';
import { createPreparer, type Preparer } from '../toolchain/preparer.ts';

/** How the jobs of a run are checked or explored. */
export interface RunOptions {
  /** The same seed types the same fresh words. A new seed if undefined. */
  readonly seed?: string | undefined;
  /** Whether a line that is shown has to be the bare line, without a prefix. False if undefined. */
  readonly strict?: boolean | undefined;
  /** Whether the keyboard and the stdout of each program are a pseudo-terminal. False if undefined: pipes. */
  readonly terminal?: boolean | undefined;
  /** How long to wait for a program that is never at rest, in milliseconds; 5000 if undefined. */
  readonly patienceMs?: number | undefined;
  /** The port given with `--port`; the lab's if undefined. */
  readonly port?: number | undefined;
  /** What the student's programs are told that ask something before the dialogue begins; nothing if undefined. */
  readonly answered?: Answered | undefined;
  /** How many dialogues are played side by side; one more than the processors if undefined. */
  readonly sideBySide?: number | undefined;
  /** Aborted to break the run off: the programs on stage are ended, and the dialogues not yet played are skipped. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each dialogue with the bytes that crossed the wire. */
  readonly onCapture?: ((capture: Capture) => void) | undefined;
}

/** What the jobs of a run share. Disposing it breaks off what is still played. */
export interface CheckRun extends Disposable {
  readonly host: Host;
  readonly seed: string;
  readonly strict: boolean;
  readonly on: PlayedOn;
  readonly patienceMs: number;
  readonly port: number | undefined;
  readonly answered: Answered;
  readonly sideBySide: number;
  /** Why nothing can be played here, whatever the job. */
  readonly problem: MachineProblem | undefined;
  readonly signal: AbortSignal;
  readonly onCapture: ((capture: Capture) => void) | undefined;
  /** Lets `sideBySide` plays run at a time, in the order in which they ask. */
  readonly limit: LimitFunction;
  readonly preparer: Preparer;
}

/** Opens a run; its options are filled in with their defaults. `options.signal` breaks it off as disposing it does. */
export function openRun(host: Host, options: RunOptions): CheckRun {
  const { cores, newSeed } = host.options;
  const {
    seed = newSeed(),
    strict = false,
    terminal = false,
    patienceMs = 5000,
    port,
    answered = {},
    onCapture,
  } = options;
  // One dialogue more than processors: while programs are waited for, another is played. In the machine's own network
  // the dialogues share their ports, so one at a time.
  const wanted = host.conditions.network === 'own' ? (options.sideBySide ?? cores + 1) : 1;
  const { most, problem } = sideBySide(wanted);
  const on = terminal ? 'terminal' : 'pipes';
  const leaving = new AbortController();
  const signals = [leaving.signal, ...(options.signal ? [options.signal] : [])];
  return {
    ...{ host, seed, strict, on, patienceMs, port, answered, onCapture },
    sideBySide: most,
    problem: problem ?? (terminal ? host.findTerminalProblem() : undefined),
    signal: AbortSignal.any(signals),
    limit: pLimit(most),
    preparer: createPreparer({ ...host.options, sandboxes: host.sandboxes }),
    [Symbol.dispose]: () => leaving.abort(),
  };
}
