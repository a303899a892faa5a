import { begin } from './begin.ts';

await begin({
  own: {
    check: async () => (await import('./check-command.ts')).checkCommand,
    try: async () => (await import('./try/try-command.ts')).tryCommand,
    judge: async () => (await import('./judge/judge-command.ts')).judgeCommand,
    doctor: async () => (await import('./doctor/doctor-command.ts')).doctorCommand,
    grade: async () => (await import('./grade/grade-command.ts')).gradeCommand,
    handout: async () => (await import('./handout/handout-command.ts')).handoutCommand,
  },
});
