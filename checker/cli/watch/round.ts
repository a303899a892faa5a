import { relative } from 'node:path';
import type { Capture } from '../../kernel/pcapng.ts';
import type { Report } from '../../model/report.ts';
import type { Undertaking } from '../../stage/undertaking.ts';
import { openOutlets } from '../outlets.ts';
import { type Run, runOnce } from '../run-once.ts';
import { writeCapture } from '../write-capture.ts';
import type { Face } from './face.ts';
import { touchedBy } from './places.ts';
import { isInside } from './saves.ts';
import type { Scope } from './scope.ts';

/** One run while watching. Once it is broken off it writes nothing more. */
export interface Round {
  readonly undertakings: readonly Undertaking[];
  readonly scope: Scope;
  readonly isBrokenOff: boolean;
  readonly breakOff: () => void;
  /** Settles when nothing of the run is left on stage. */
  readonly reports: Promise<readonly Report[]>;
}

export interface Beginning extends Omit<Run, 'outlets' | 'signal'> {
  readonly scope: Scope;
  readonly face: Face;
  readonly cwd: string;
}

export function beginRound({ scope, face, cwd, ...run }: Beginning): Round {
  const { undertakings, asked, say } = run;
  const { signal, abort } = abortable();
  const play = async () => {
    await using outlets = await openOutlets(asked, say);
    const onScreen = outlets.all.find(({ output }) => output.isTTY);
    const saved = [...scope.files].filter((file) => touchedBy(file, undertakings).length > 0);
    face.begin(
      onScreen?.output,
      saved.map((file) => (isInside(file, cwd) ? relative(cwd, file) : file)),
    );
    // Once it is broken off, nothing more is written.
    const all = outlets.all.map(({ name, output }) => ({
      name,
      output: { ...output, write: async (text: string) => (signal.aborted ? undefined : output.write(text)) },
    }));
    const captures: Capture[] = [];
    const reports = await runOnce({ ...run, outlets: { ...outlets, all }, signal, captures });
    if (asked.pcap !== undefined && !signal.aborted) await writeCapture(asked.pcap, captures, say);
    return reports;
  };
  return {
    undertakings,
    scope,
    get isBrokenOff() {
      return signal.aborted;
    },
    breakOff: abort,
    reports: play(),
  };
}

function abortable(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
