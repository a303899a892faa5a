import { execaSync } from 'execa';
import { $ } from 'zx';

/** Runs commands without showing their output; a failing command does not throw. */
export const quiet = $({ quiet: true, nothrow: true });

/** The output of a command, on one line; empty if there is no such command. */
export function sync(parts, ...words) {
  const { stdout = '' } = execaSync({ shell: true, reject: false })`${String.raw(parts, ...words)}`;
  return stdout.trim();
}

/** Runs an act, and resolves to its time in ms and its result. */
export async function timed(act) {
  const began = performance.now();
  const given = await act();
  return { ms: performance.now() - began, given };
}

/**
 * Runs every act `runs` times, in turn, so that other work of the machine slows all of them alike. A first round
 * warms caches and is not counted. Resolves to the results of each, in order.
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

/** The report of one run of the built checker, and the time of the whole command in ms. */
export async function check(words) {
  const { ms, given } = await timed(() => quiet`node dist/main.js check ${words} --report json`);
  if (given.stdout === '') throw new Error(`the checker ended with ${given.exitCode}: ${given.stderr}`);
  return { wallMs: ms, report: JSON.parse(given.stdout).reports[0] };
}

/** `passed`, or the code of the first finding and how it was decided. */
export function verdictOf({ verdict, findings: [first] }) {
  return first ? `${first.code}, ${first.decided}` : verdict;
}
