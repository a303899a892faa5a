import { join } from 'node:path';
import type { ReportEvent } from '../../checker/model/report.ts';
import { type CheckOptions, check } from '../../checker/stage/check.ts';
import type { Theatre } from '../../checker/stage/theatre.ts';
import type { Undertaking } from '../../checker/stage/undertaking.ts';
import type { Played } from './memory.ts';

export interface RoundOptions extends Pick<CheckOptions, 'patienceMs' | 'jobs' | 'signal'> {
  readonly round: number;
  /** Of the whole soak: each round makes its own of it, and so has fresh words of its own. */
  readonly seed: string;
  readonly root: string;
}

/** Plays everything once, several dialogues side by side, and gives each play as it is judged. */
export async function* playRound(
  theatre: Theatre,
  undertakings: readonly Undertaking[],
  { round, seed, root, jobs, ...options }: RoundOptions,
): AsyncGenerator<Played> {
  const events = check(theatre, undertakings, {
    ...options,
    seed: `${seed}-${round}`,
    strict: false,
    port: undefined,
    jobs: theatre.networks ? jobs : 1,
    stubs: join(root, 'exercises'),
    tools: {
      environment: process.env,
      node: process.execPath,
      nodeVersion: process.versions.node,
      folder: root,
    },
    onPlay: () => undefined,
  });
  let begin: Extract<ReportEvent, { kind: 'begin' }> | undefined;
  let opened: Extract<ReportEvent, { kind: 'opened' }> | undefined;
  for await (const event of events) {
    if (event.kind === 'begin') begin = event;
    if (event.kind === 'opened') opened = event;
    // What is told after it was broken off may be half the truth.
    if (event.kind !== 'dialogue' || options.signal.aborted) continue;
    if (begin && opened) yield { round, begin, opened, report: event.report };
  }
}

/** The first of these with so many dialogues together; the last of them may lose some of its own. */
export function firstOf(undertakings: readonly Undertaking[], plays: number): readonly Undertaking[] {
  const chosen: Undertaking[] = [];
  let left = plays;
  for (const undertaking of undertakings) {
    if (left <= 0) break;
    chosen.push({ ...undertaking, dialogues: undertaking.dialogues.slice(0, left) });
    left -= undertaking.dialogues.length;
  }
  return chosen;
}
