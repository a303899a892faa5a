import { exitCodes } from './exit-codes.ts';

/** What Ctrl-C, SIGTERM and SIGHUP do to a command: the first lets it end what is on stage, the second ends it as it stands. */
export interface Interruption {
  /** Aborted by the first. The command decides which exit code it then has. */
  readonly signal: AbortSignal;
  /** Does what a signal does, for a key: a terminal that is read key by key sends no signal for Ctrl-C. */
  readonly press: () => void;
}

/** Where signals come from, and what ends the process: `process`, but for tests. */
interface SignalSource {
  on(name: NodeJS.Signals, press: () => void): unknown;
  exit(code: number): unknown;
}

/** Listens from now on. What is still on stage when the second signal comes is ended by the watchdog. */
export function listenForInterruption(source: SignalSource = process): Interruption {
  const controller = new AbortController();
  const press = () => {
    if (controller.signal.aborted) source.exit(exitCodes.interrupted);
    else controller.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) source.on(name, press);
  return { signal: controller.signal, press };
}
