import { hasPlayed, leaveHeap } from './process/before-dialogue.ts';
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

/** What came of a command. */
interface CommonResult {
  readonly exitCode: number;
  /** It was a check that has played: what V8 compiled for it is what the next check needs. */
  readonly hasChecked: boolean;
}

/** Runs the command that the first word names. `others` are the commands that this file does not have. */
export async function runCommon(
  words: readonly string[],
  { others, willKeep }: { readonly others: Omit<Commands, 'own'>; readonly willKeep: boolean },
): Promise<CommonResult> {
  if (willKeep) leaveHeap();
  const exitCode = await runCommand({ own: commonCommands, ...others }, words);
  return { exitCode, hasChecked: words[0] === 'check' && hasPlayed() };
}
