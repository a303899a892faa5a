import type { DialogueReport } from '../model/report.ts';
import type { PlayOnce } from './repeat.ts';

/** How a failure is confirmed. */
export interface ConfirmOptions {
  /** Plays the dialogue again, with other words. */
  readonly playOnce: PlayOnce;
  /** How often it is played in all, at most. */
  readonly times: number;
  /** That of the first play. */
  readonly seed: string;
}

/**
 * Plays a dialogue again if its first play has failed. A failure that comes each time is confirmed; if one of the plays
 * passes, the dialogue is undecided, and a person has to look.
 */
export async function confirm(
  playing: Promise<DialogueReport>,
  { playOnce, times, seed }: ConfirmOptions,
): Promise<DialogueReport> {
  const first = await playing;
  let { ms } = first;
  let played = 1;
  let passed = 0;
  let isConfirmed = true;
  while (first.verdict === 'failed' && isConfirmed && played < times) {
    played += 1;
    const again = await playOnce(`${seed}.${played}`);
    // Broken off: what has been seen so far says enough of this play alone.
    if (again.verdict === 'skipped') return first;
    ms += again.ms;
    if (again.verdict === 'passed') passed += 1;
    isConfirmed = again.verdict === 'failed';
  }
  if (played === 1) return first;
  const repeated = { times: played, passed, seed };
  return { ...first, ms, repeated, ...(!isConfirmed && { verdict: 'undecided' as const }) };
}
