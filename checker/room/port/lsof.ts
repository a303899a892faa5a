import type { Environment } from '../../model/environment.ts';
import { runToEnd } from '../launch.ts';

/** A port on which a process listens. */
export interface Listener {
  readonly pid: number;
  readonly command: string;
  readonly port: number;
}

/** Selects the listeners of the process group with this leader, or those on a port. */
export type ListenerQuery = { readonly group: number } | { readonly port: number };

/** The listeners that lsof(8) reports, for a system without /proc. Empty if lsof is absent. */
export async function askLsof(which: ListenerQuery, environment: Environment): Promise<readonly Listener[]> {
  const chosen = 'group' in which ? ['-g', String(which.group), '-iTCP'] : [`-iTCP:${which.port}`];
  const { stdout } = await runToEnd(['lsof', '-nP', '-a', ...chosen, '-sTCP:LISTEN', '-Fpcn'], {
    environment,
    limitMs: 20_000,
  });
  return readLsof(stdout);
}

/**
 * Reads lsof's output: one field per line, its letter first. The fields of a process (`p42`, `cpython3`) come before
 * its files, each with a name (`n*:8080`).
 */
export function readLsof(said: string): readonly Listener[] {
  const listeners: Listener[] = [];
  let pid = 0;
  let command = '';
  for (const line of said.split('\n')) {
    const value = line.slice(1);
    if (line.startsWith('p')) {
      pid = Number(value);
      command = '';
    } else if (line.startsWith('c')) command = value;
    else if (line.startsWith('n')) {
      const port = Number(/:(\d+)$/.exec(value)?.[1]);
      const isKnown = listeners.some((one) => one.pid === pid && one.port === port);
      // A port has one file for IPv4 and one for IPv6.
      if (port > 0 && !isKnown) listeners.push({ pid, command, port });
    }
  }
  return listeners;
}
