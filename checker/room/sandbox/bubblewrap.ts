import { lstatSync, readlinkSync } from 'node:fs';
import type { SandboxLimits } from '../sandbox-limits.ts';
import type { FolderPlan } from './copies.ts';

/** The number that a program has in its sandbox: that of `nobody`. */
export const sandboxUser = 65_534;

/** What is seen in a sandbox, besides the system's own programs and libraries. */
export interface Contents {
  /** Folders that a program may write to: into copies, as it may at home. */
  readonly folders: readonly FolderPlan[];
  /** Folders that it may read. */
  readonly fixed: readonly FolderPlan[];
  /** Folders that are empty at first, for what a compiler writes. */
  readonly empty: readonly string[];
  /** Folders of interpreters that are not under /usr, read-only. */
  readonly tools: readonly string[];
  /** Files of ours that are seen under another name. */
  readonly replaced: readonly { readonly path: string; readonly from: string }[];
  readonly limits: SandboxLimits;
}

/**
 * The arguments of bwrap(1) that make a sandbox, and the files to copy into it, which it reads from descriptors beginning
 * with `firstDescriptor`. Each option is there because programs got through without it: `--size`, since otherwise each
 * tmpfs takes half of the memory; `--remount-ro`, since / and /dev are such too. `--dev` is not used: for its terminals
 * bwrap makes a second user namespace around the first, and then nothing can enter.
 */
export function bubblewrapArguments(
  { folders, fixed, empty, tools, replaced, limits }: Contents,
  firstDescriptor: number,
): { readonly args: readonly string[]; readonly copied: readonly string[] } {
  const copied: string[] = [];
  // What is under /usr is seen already.
  const plans = [...fixed.filter(({ folder }) => !folder.startsWith('/usr/')), ...folders];
  const memory = (folder: string, mode = '0755') => [
    ...['--size', `${limits.diskBytes}`, '--perms', mode, '--tmpfs', folder],
  ];
  const show = (path: string) => ['--ro-bind-try', path, path];
  const copy = ({ path, from = path, executable = false }: Copied) => {
    copied.push(from);
    const descriptor = `${firstDescriptor + copied.length - 1}`;
    return ['--perms', executable ? '0755' : '0644', '--file', descriptor, path];
  };
  const args = [
    ...['--unshare-user', '--unshare-ipc', '--unshare-pid', '--unshare-uts', '--unshare-cgroup-try'],
    ...['--uid', `${sandboxUser}`, '--gid', `${sandboxUser}`, '--hostname', 'sandbox'],
    ...['--die-with-parent', '--new-session', '--as-pid-1', '--cap-drop', 'ALL', '--clearenv'],
    // Its first process needs it to set what this user may have of other things (`init`).
    ...['--cap-add', 'CAP_SYS_RESOURCE', '--setenv', 'PATH', '/usr/bin:/bin'],
    ...['--ro-bind', '/usr', '/usr', ...['bin', 'sbin', 'lib', 'lib64', 'lib32'].flatMap(atRoot)],
    ...['--perms', '0755', '--dir', '/etc', ...settings.flatMap(show)],
    ...replaced.flatMap(copy),
    ...['--proc', '/proc', '--size', '65536', '--perms', '0755', '--tmpfs', '/dev'],
    ...devices.flatMap((name) => ['--dev-bind', `/dev/${name}`, `/dev/${name}`]),
    ...['--symlink', '/proc/self/fd', '/dev/fd'],
    ...['stdin', 'stdout', 'stderr'].flatMap((name, index) => ['--symlink', `fd/${index}`, `/dev/${name}`]),
    ...[...memory('/tmp', '1777'), ...memory('/dev/shm', '1777'), ...memory('/var/tmp', '1777')],
    ...tools.flatMap(show),
    ...[...folders.map(({ folder }) => folder), ...empty].flatMap((folder) => memory(folder)),
    ...plans.flatMap(({ shown }) => shown).flatMap(show),
    ...plans.flatMap(({ files }) => files).flatMap(copy),
    ...plans.flatMap(({ links }) => links).flatMap(({ path, target }) => ['--symlink', target, path]),
    ...['--remount-ro', '/dev', '--remount-ro', '/', '--chdir', '/'],
  ];
  return { args, copied };
}

interface Copied {
  readonly path: string;
  readonly from?: string;
  readonly executable?: boolean;
}

const devices = ['null', 'zero', 'full', 'random', 'urandom', 'tty'];

/** What interpreters and compilers of Debian read in /etc; nothing of it is of a person. */
const settings = [
  'alternatives',
  'ld.so.cache',
  'localtime',
  'perl',
  'python3',
  'python3.11',
  'java-11-openjdk',
  'java-17-openjdk',
  'java-21-openjdk',
  'java-25-openjdk',
].map((name) => `/etc/${name}`);

/** /bin is a link to /usr/bin, or on older systems a folder. */
function atRoot(name: string): readonly string[] {
  const path = `/${name}`;
  const facts = lstatSync(path, { throwIfNoEntry: false });
  if (facts?.isSymbolicLink()) return ['--symlink', readlinkSync(path), path];
  return facts?.isDirectory() ? ['--ro-bind', path, path] : [];
}
