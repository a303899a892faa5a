import { readFileSync } from 'node:fs';
import { arch, cpus, loadavg, release, totalmem } from 'node:os';
import { sync } from './measure.mjs';

/** The machine on which the figures were measured. */
export function machine() {
  const facts = {
    processor: `${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores, ${arch()}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    system: `${distribution()}, Linux ${release()}`,
    node: process.version,
    python: sync`python3 --version`,
    gcc: sync`gcc -dumpfullversion`,
    'load when it began': loadavg()[0].toFixed(2),
  };
  return { rows: Object.entries(facts).map(([what, found]) => ({ what, found: found || 'absent' })) };
}

function distribution() {
  const told = /^PRETTY_NAME="(.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8'));
  return told?.[1] ?? 'unknown';
}
