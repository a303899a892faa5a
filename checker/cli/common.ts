import { leaveHeap } from './process/prefer-small-heap.ts';
import { type Commands, runCommand, tellError } from './run-command.ts';

/** The commands of a student and of an instructor alike. In dist/ they are one file, `common.cjs`. */
const commonCommands: Commands['own'] = {
  check: async () => (await import('./check-command.ts')).checkCommand,
  try: async () => (await import('./try/try-command.ts')).tryCommand,
  judge: async () => (await import('./judge/judge-command.ts')).judgeCommand,
  doctor: async () => (await import('./doctor/doctor-command.ts')).doctorCommand,
};

/** What `common.cjs` exports. */
export interface Common {
  readonly runCommon: typeof runCommon;
  readonly tellError: typeof tellError;
}

export { tellError };

/** Runs the command that the first word names. `others` are the commands that this file does not have. */
export function runCommon(
  words: readonly string[],
  { others, willKeep }: { readonly others: Omit<Commands, 'own'>; readonly willKeep: boolean },
): Promise<number> {
  if (willKeep) leaveHeap();
  return runCommand({ own: commonCommands, ...others }, words);
}
