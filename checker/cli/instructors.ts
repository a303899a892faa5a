import { begin } from './begin.ts';
import type { Commands } from './run-command.ts';

const own: Commands['own'] = {
  demo: async () => (await import('./demo/demo-command.ts')).demoCommand,
  grade: async () => (await import('./grade/grade-command.ts')).gradeCommand,
  handout: async () => (await import('./handout/handout-command.ts')).handoutCommand,
  worker: async () => (await import('./worker/worker-command.ts')).workerCommand,
};

await begin(async () => {
  const { runCommand, tellError } = await import('./run-command.ts');
  return { tellError, run: (words) => runCommand({ own }, words) };
});
