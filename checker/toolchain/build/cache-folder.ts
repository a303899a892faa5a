import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, lstat, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Environment } from '../../model/environment.ts';
import { MachineError } from '../../model/fault.ts';

/** The facts that decide where the cache is. */
export interface CacheFolderOptions {
  /** Read for XDG_CACHE_HOME, HOME and TMPDIR. */
  readonly environment: Environment;
  /** The user id of this process; undefined if the system has none. */
  readonly userId: number | undefined;
}

/** Returns a function that finds the cache folder at its first call and gives the same folder at every later call. */
export function createCacheFolder(options: CacheFolderOptions): () => Promise<string> {
  let found: Promise<string> | undefined;
  return () => {
    found ??= findCacheFolder(options);
    return found;
  };
}

/**
 * The folder that keeps builds and resolved interpreters between runs, in the cache or the temporary folder that the
 * environment names: the first in which files can be run, else the first that is writable. If neither is, another place
 * for temporary files. Rejects if there is no such place either.
 */
async function findCacheFolder({ environment, userId }: CacheFolderOptions): Promise<string> {
  const { XDG_CACHE_HOME: cache, HOME: home, TMPDIR: temporary = '/tmp' } = environment;
  const isHome = home !== undefined && (await isFolder(home));
  const caches = cache?.startsWith('/') ? cache : isHome ? join(home, '.cache') : undefined;
  const user = await userOutside(userId);
  const ownIn = (place: string) => join(place, `alternance-${user}`);
  const isOwn = async (folder: string) =>
    (await isFolder(dirname(folder))) && (await isWritable(folder)) && isOurs(folder, userId);
  const named = [
    ...(caches === undefined ? [] : [{ folder: join(caches, 'alternance'), suits: isWritable }]),
    { folder: ownIn(temporary), suits: isOwn },
  ];
  let found: string | undefined;
  for (const { folder, suits } of named) {
    if (!(await suits(folder))) continue;
    if (await runsFiles(folder)) return folder;
    found ??= folder;
  }
  if (found !== undefined) return found;
  for (const folder of ['/tmp', '/var/tmp'].map(ownIn)) if (await isOwn(folder)) return folder;
  return folderForThisRun([temporary, '/tmp', '/var/tmp'], caches);
}

/** Another user may have taken the name of ours. */
async function folderForThisRun(places: readonly string[], caches: string | undefined): Promise<string> {
  for (const place of places) {
    const made = await mkdtemp(join(place, 'alternance-')).catch(() => undefined);
    if (made !== undefined) return made;
  }
  const folders = new Set([...(caches === undefined ? [] : [caches]), ...places]);
  throw new MachineError({ code: 'no-build-folder', folders: [...folders] });
}

/** On a file system that is mounted with `noexec`, no file can be run, whatever its mode. */
async function runsFiles(folder: string): Promise<boolean> {
  const file = join(folder, `runs-${randomUUID()}`);
  try {
    await writeFile(file, '', { mode: 0o700, flag: 'wx' });
    await access(file, constants.X_OK);
    return true;
  } catch {
    return false;
  } finally {
    await rm(file, { force: true });
  }
}

/**
 * Translates a user id to the one outside our user namespace, in which every user may be root. A row of uid_map is
 * `inside outside count` (user_namespaces(7)).
 */
async function userOutside(inside: number | undefined): Promise<number | undefined> {
  const map = await readFile('/proc/self/uid_map', 'latin1').catch(() => '');
  for (const row of map.split('\n')) {
    const [first = 0, outside = 0, count = 0] = row.trim().split(/\s+/).map(Number);
    if (inside !== undefined && inside >= first && inside < first + count) return inside - first + outside;
  }
  return inside;
}

async function isWritable(folder: string): Promise<boolean> {
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Makes a folder and its parents. Node's own `recursive` retries for ever in a folder that refuses new folders with
 * ENOENT, as /proc does.
 */
async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  await makeFolder(dirname(folder));
  await mkdir(folder, { mode: 0o700 }).catch(async (error) => {
    // Another check may have made it since.
    if (!(await isFolder(folder))) throw error;
  });
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
}

/** Any user may make a folder under /tmp, and we run programs from ours, so it must belong to this user. */
async function isOurs(folder: string, userId: number | undefined): Promise<boolean> {
  const { uid, mode } = await lstat(folder);
  return uid === userId && (mode & 0o022) === 0;
}
