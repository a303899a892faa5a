import type { Environment } from '../../../model/environment.ts';
import { runToEnd } from '../../../room/launch.ts';
import { UnpackError } from '../unpack/unpack-error.ts';

/** A clone, and when its work was due. */
export interface ChooseCommitOptions {
  /** The absolute folder of a repository without a work tree. */
  readonly bare: string;
  readonly environment: Environment;
  readonly deadline?: number | undefined;
}

/** The commit that counts. */
export interface ChosenCommit {
  readonly commit: string;
  /** In ms, as the commit itself says: its author can write any date. */
  readonly at: number;
  /** Whether there are commits after the deadline. */
  readonly later: 'yes' | 'no';
}

/** The newest commit of the main branch that is not later than the deadline. */
export async function chooseCommit(options: ChooseCommitOptions): Promise<ChosenCommit> {
  const { deadline } = options;
  const tip = await findTip(options);
  const until = deadline === undefined ? [] : [`--min-age=${Math.floor(deadline / 1000)}`];
  const line = await ask(['rev-list', '-1', '--timestamp', ...until, tip], options);
  const [seconds, commit] = line.split(' ');
  if (!commit) throw new UnpackError({ code: 'nothing-before-deadline' });
  return { commit, at: Number(seconds) * 1000, later: commit === tip ? 'no' : 'yes' };
}

/** HEAD. If its branch was never pushed: `main`, or `master`, or else the branch with the newest commit. */
async function findTip(options: ChooseCommitOptions): Promise<string> {
  for (const name of ['HEAD', 'refs/heads/main', 'refs/heads/master']) {
    const commit = await ask(['rev-parse', '--quiet', '--verify', `${name}^{commit}`], options);
    if (commit) return commit;
  }
  const newest = [
    'for-each-ref',
    '--count=1',
    '--sort=-committerdate',
    '--format=%(objectname)',
    'refs/heads',
  ];
  const commit = await ask(newest, options);
  if (!commit) throw new UnpackError({ code: 'empty' });
  return commit;
}

const askLimitMs = 60_000;

async function ask(words: readonly string[], { bare, environment }: ChooseCommitOptions): Promise<string> {
  const { stdout } = await runToEnd(['git', `--git-dir=${bare}`, ...words], {
    environment,
    limitMs: askLimitMs,
  });
  return stdout.trim();
}
