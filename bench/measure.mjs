import { execaSync } from 'execa';
import { $ } from 'zx';

/** Commands are not shown, and a failing one is data. */
export const quiet = $({ quiet: true, nothrow: true });

/** What a command prints, on one line; empty when it is not there. */
export function sync(parts, ...words) {
  const { stdout = '' } = execaSync({ shell: true, reject: false })`${String.raw(parts, ...words)}`;
  return stdout.trim();
}

/** How long an act takes, ms, and what it gives. */
export async function timed(act) {
  const began = performance.now();
  const given = await act();
  return { ms: performance.now() - began, given };
}

/**
 * Does every act `runs` times, in turn, so that whatever the machine is busy with meets all of them alike; the first
 * round warms caches and is not counted. Resolves to what each gave, in the order of the runs.
 */
export async function interleaved(acts, { runs, tell, title }) {
  const given = Object.fromEntries(Object.keys(acts).map((name) => [name, []]));
  for (let run = 0; run <= runs; run += 1) {
    tell(`\r\u001B[K${title}: ${run} of ${runs}`);
    for (const [name, act] of Object.entries(acts)) {
      const one = await act();
      if (run > 0) given[name].push(one);
    }
  }
  tell('\r\u001B[K');
  return given;
}

export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The middle half of the values, as `12–15`. */
export function spread(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
  return `${at(0.25)}–${at(0.75)}`;
}

/** The report of one run of the checker as built, and how long the whole command took, ms. */
export async function check(words) {
  const { ms, given } = await timed(() => quiet`node dist/main.js check ${words} --report json`);
  if (given.stdout === '') throw new Error(`the checker ended with ${given.exitCode}: ${given.stderr}`);
  return { wallMs: ms, report: JSON.parse(given.stdout).reports[0] };
}

/** `passed`, or the first finding and how it was decided. */
export function verdictOf({ verdict, findings: [first] }) {
  return first ? `${first.code}, ${first.decided}` : verdict;
}
