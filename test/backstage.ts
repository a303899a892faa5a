import type { Job } from '../checker/check/job.ts';
import { readArguments } from '../checker/cli/options/arguments.ts';
import { askedJobs } from '../checker/cli/options/asked-jobs.ts';
import { openAskedLab } from '../checker/cli/options/asked-lab.ts';
import { sayIn } from '../checker/cli/words/check/say.ts';

const say = sayIn('en');

/** The jobs and the patience of one call of `check`, from its words. */
export async function callOf(
  words: readonly string[],
  root: string,
): Promise<{ readonly jobs: readonly Job[]; readonly patienceMs: number }> {
  const asked = readArguments(words, say);
  return {
    jobs: await askedJobs(asked, { lab: await openAskedLab(asked.lab, root), cwd: root, say }),
    patienceMs: asked.patience,
  };
}
