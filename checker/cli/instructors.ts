import { begin } from './begin.ts';

await begin({
  own: {
    demo: async () => (await import('./demo/demo-command.ts')).demoCommand,
    grade: async () => (await import('./grade/grade-command.ts')).gradeCommand,
    handout: async () => (await import('./handout/handout-command.ts')).handoutCommand,
  },
});
