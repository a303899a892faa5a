import { exitCodes } from './exit-codes.ts';

/** How Ctrl-C, SIGTERM and SIGHUP end a command: at the first it ends its programs, at the second it exits at once. */
export interface Interruption {
  /** Aborted by the first signal; the command then chooses its exit code. */
  readonly signal: AbortSignal;
  /** Called for the key Ctrl-C: a terminal in raw mode sends no signal for it. */
  readonly press: () => void;
}

/** Where signals come from and how the process exits: `process`, except in tests. */
interface SignalSource {
  on(name: NodeJS.Signals, press: () => void): unknown;
  exit(code: number): unknown;
}

/** Starts to listen for the signals. After the second, the watchdog ends the programs that are still running. */
export function listenForInterruption(source: SignalSource = process): Interruption {
  const controller = new AbortController();
  const press = () => {
    if (controller.signal.aborted) source.exit(exitCodes.interrupted);
    else controller.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) source.on(name, press);
  return { signal: controller.signal, press };
}
