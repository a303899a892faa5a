import type { Commands } from './run-command.ts';

/** The commands of a student and of an instructor alike. */
export const commonCommands: Commands['own'] = {
  check: async () => (await import('./check-command.ts')).checkCommand,
  try: async () => (await import('./try/try-command.ts')).tryCommand,
  judge: async () => (await import('./judge/judge-command.ts')).judgeCommand,
  doctor: async () => (await import('./doctor/doctor-command.ts')).doctorCommand,
};
