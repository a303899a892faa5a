import { begin } from './begin.ts';

/** The commands of a copy for students; those of an instructor are not even in its code. */
await begin({
  own: {
    check: async () => (await import('./check-command.ts')).checkCommand,
    try: async () => (await import('./try/try-command.ts')).tryCommand,
    judge: async () => (await import('./judge/judge-command.ts')).judgeCommand,
    doctor: async () => (await import('./doctor/doctor-command.ts')).doctorCommand,
  },
  keptBack: ['grade', 'handout'],
});
