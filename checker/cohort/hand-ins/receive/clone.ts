import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { launch, runToEnd } from '../../../room/launch.ts';
import { type StowOptions, stow } from '../unpack/stow.ts';
import { tarEntries } from '../unpack/tar-entries.ts';
import { throwIfMachine } from '../unpack/throw-if-machine.ts';
import { UnpackError } from '../unpack/unpack-error.ts';
import { chooseCommit } from './choose-commit.ts';
import type { GitEnvironments } from './git.ts';

/** Which state of a repository is taken, and where to. */
export interface CloneOptions extends StowOptions {
  readonly git: GitEnvironments;
  /** The absolute folder from which a path starts. */
  readonly from: string;
  /** In ms since 1970; undefined for the newest state. */
  readonly deadline?: number | undefined;
}

/** A server that says nothing more is given up after this many ms. */
const cloneLimitMs = 600_000;

/**
 * Takes the files of a repository as they were at the deadline, and returns when that commit was made, in ms. The
 * clone has no work tree: files come out of an archive that git writes, so that neither hooks nor filters are run and
 * the bounds of all hand-ins hold.
 */
export async function clone(address: string, options: CloneOptions): Promise<number> {
  const { into, git, note } = options;
  const bare = `${into}.git`;
  await mkdir(into, { recursive: true });
  try {
    await fetchBare(address, { ...options, bare });
    const { commit, at, later } = await chooseCommit({ ...options, bare, environment: git.alone });
    if (later === 'yes') note('late-commits', '');
    await writeFile(join(bare, 'info', 'attributes'), '* -export-ignore -export-subst -filter -ident\n');
    await unpackCommit(commit, { ...options, bare });
    return at;
  } finally {
    await rm(bare, { recursive: true, force: true });
  }
}

interface BareOptions extends CloneOptions {
  readonly bare: string;
}

async function fetchBare(address: string, { bare, git, from, bounds }: BareOptions): Promise<void> {
  // In blocks of 512 bytes: no pack of git is larger than all that may be written.
  const limit = String(Math.ceil((2 * bounds.bytes) / 512));
  const limited = ['sh', '-c', 'ulimit -f "$0" && exec "$@"', limit] as const;
  const place = isPath(address) ? resolve(from, address) : address;
  const options = ['--bare', '--quiet', '--no-local', '--no-recurse-submodules', '--template='];
  const { end, shown } = await runToEnd([...limited, 'git', 'clone', ...options, '--', place, bare], {
    environment: git.reaching,
    folder: from,
    limitMs: cloneLimitMs,
  });
  if (end.kind === 'exited' && end.code === 0 && existsSync(bare)) {
    await mkdir(join(bare, 'info'), { recursive: true });
    return;
  }
  throw new UnpackError({ code: 'no-repository', what: whyOf(shown) || end.kind });
}

function isPath(address: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:\/\//i.test(address) && !/^[\w.-]+@[\w.-]+:/.test(address);
}

/** The line of git’s output that says why, without passwords. */
function whyOf(shown: string): string {
  const lines = shown.split('\n').filter((line) => line.trim() !== '');
  const line = lines.find((each) => /^(?:fatal|error|remote):/.test(each)) ?? lines.at(-1) ?? '';
  return line.replace(/:\/\/[^/@\s]*@/g, '://').slice(0, 300);
}

async function unpackCommit(commit: string, { bare, git, ...options }: BareOptions): Promise<void> {
  // Without that option git first lists all files in memory, which a tree inside itself makes endless. Attributes are
  // then read from a work tree, and there is none.
  const archive = ['archive', '--worktree-attributes', '--format=tar', commit];
  const command = ['git', `--git-dir=${bare}`, ...archive] as const;
  const { stdout, stderr, end } = launch(command, { environment: git.alone });
  const said = text(stderr);
  try {
    await stow(tarEntries([stdout], options.bounds), options);
  } catch (error) {
    if (error instanceof UnpackError) throw error;
    throwIfMachine(error);
    throw new UnpackError({ code: 'no-repository', what: whyOf(await said) || String(error) });
  } finally {
    // Without a reader git ends at its next write.
    stdout.destroy();
    await end;
  }
}
