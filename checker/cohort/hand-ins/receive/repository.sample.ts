import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A commit: when it was made, and the files that it adds or changes. */
export interface CommitSample {
  readonly at: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly branch?: string;
}

/** When git is run, for the commits that it makes, and what it reads. */
interface GitCall {
  readonly at?: string;
  readonly input?: string;
}

/** Runs git as a student who has no settings, and returns what it prints. */
export function git(folder: string, [...words]: readonly string[], { at, input = '' }: GitCall = {}): string {
  const { PATH = '' } = process.env;
  const env = {
    PATH,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Jeanne',
    GIT_AUTHOR_EMAIL: 'jeanne@example.org',
    GIT_COMMITTER_NAME: 'Jeanne',
    GIT_COMMITTER_EMAIL: 'jeanne@example.org',
    ...(at && { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at }),
  };
  return execFileSync('git', words, {
    cwd: folder,
    env,
    encoding: 'utf8',
    input,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

/** Makes a repository without a work tree at `place`, in a folder of the test, and pushes commits to it. */
export function repositoryAt(dir: string, place: string, commits: readonly CommitSample[]): void {
  const bare = join(dir, place);
  const work = join(dir, 'work', place);
  for (const folder of [bare, work]) mkdirSync(folder, { recursive: true });
  git(bare, ['init', '--quiet', '--bare', '--initial-branch=master']);
  git(work, ['init', '--quiet', '--initial-branch=main']);
  for (const { at, files, branch } of commits) {
    if (branch) git(work, ['checkout', '--quiet', '-B', branch]);
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(work, name)), { recursive: true });
      writeFileSync(join(work, name), content);
    }
    git(work, ['add', '--all']);
    git(work, ['commit', '--quiet', '--message=work'], { at });
  }
  if (commits.length > 0) git(work, ['push', '--quiet', '--all', bare]);
}
