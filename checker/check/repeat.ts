import type { DialogueReport } from '../model/report.ts';

/** Plays a dialogue once, with the words of `seed`. */
export type PlayOnce = (seed: string) => Promise<DialogueReport>;

/**
 * Plays a dialogue several times, each time with other words. The report says how often it passed and shows the first
 * play that did not. `playOnce` limits how many plays run at a time.
 */
export async function repeat(playOnce: PlayOnce, times: number, seed: string): Promise<DialogueReport> {
  const seeds = Array.from({ length: times }, (_, index) => `${seed}.${index + 1}`);
  const counts = { passed: 0, failed: 0, undecided: 0, skipped: 0 };
  let ms = 0;
  let worst: Shown | undefined;
  // Each report is compared as it comes and only the worst is kept: a transcript is large.
  await Promise.all(
    seeds.map(async (seed, index) => {
      const report = await playOnce(seed);
      counts[report.verdict] += 1;
      ms += report.ms;
      if (!worst || isBefore({ report, seed, index }, worst)) worst = { report, seed, index };
    }),
  );
  if (!worst) throw new RangeError('a dialogue is repeated once at least');
  const played = times - counts.skipped;
  if (played === 0) return worst.report;
  return { ...worst.report, ms, repeated: { times: played, passed: counts.passed, seed: worst.seed } };
}

interface Shown {
  readonly report: DialogueReport;
  readonly seed: string;
  readonly index: number;
}

const order: readonly DialogueReport['verdict'][] = ['failed', 'undecided', 'passed', 'skipped'];

/** A failure ranks above a pass; among equals the earlier seed ranks first, whichever play ended first. */
function isBefore(one: Shown, other: Shown): boolean {
  const rank = ({ report }: Shown) => order.indexOf(report.verdict);
  return rank(one) - rank(other) < 0 || (rank(one) === rank(other) && one.index < other.index);
}
