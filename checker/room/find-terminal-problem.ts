import { closeSync } from 'node:fs';
import { openPseudoTerminal } from '../kernel/terminal/pseudo-terminal.ts';
import type { MachineProblem } from '../model/machine-problem.ts';
import type { NativeTools } from './launch-native.ts';

/** Why no program can play at a terminal on this machine, found out by opening one; undefined if it can. */
export function findTerminalProblem(native: NativeTools | undefined): MachineProblem | undefined {
  const terminal = native && openPseudoTerminal(native.libc);
  if (!terminal) return { code: 'no-terminal', device: '/dev/ptmx' };
  terminal.release();
  closeSync(terminal.master);
  return undefined;
}
