import { chmodSync, chownSync, mkdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Libc } from '../kernel/libc.ts';
import { mountPoints } from '../kernel/namespaces/mount-points.ts';
import { copySmallFolder } from './copy-small-folder.ts';

/** A layer to lay over a folder, so that what is written there goes into the layer. */
export interface Layer {
  readonly folder: string;
  /** What is mounted somewhere below the folder: a layer would hide it. */
  readonly below: readonly string[];
}

/** Shared memory (shm_open(3)) is here. */
const sharedMemory = '/dev/shm';
/** Folders for everybody. What is there already is seen, as at home: the submission may be among it. */
const forEverybody = ['/tmp', '/var/tmp'];

/**
 * The layers for these folders and those for everybody. A folder that another one covers needs none. `unlayered` folders
 * are left as they are: through a layer, an interpreter takes 3 % longer to start (measured).
 */
export function planLayers(folders: readonly string[], unlayered: readonly string[]): readonly Layer[] {
  const points = [...mountPoints(), ...unlayered.flatMap(real)];
  const all = [...new Set([...forEverybody, ...folders].flatMap(real))]
    .filter((folder) => !/^\/((proc|sys|dev)(\/|$)|$)/.test(folder))
    .sort();
  const isMountedBetween = (above: string, folder: string) =>
    points.some((point) => isBelow(above)(point) && (point === folder || isBelow(point)(folder)));
  const isCovered = (folder: string) =>
    all.some((above) => isBelow(above)(folder) && !isMountedBetween(above, folder));
  return all
    .filter((folder) => !isCovered(folder))
    .map((folder) => ({ folder, below: points.filter(isBelow(folder)) }));
}

/**
 * Lays these layers (overlayfs), and gives the dialogue shared memory of its own. To be called inside its mounts, and
 * the outer folders first. The kernel refuses layers to ordinary users before Linux 5.11, and one above two others, as
 * in a container in a container: the folder then stays as it is, and the programs' own folders are copied.
 */
export function mountLayers(libc: Libc, { layers, folders }: MountLayersOptions): void {
  if (!isFolder(sharedMemory) || !mountMemory(libc)) return;
  const refused = layers.filter(
    (layer, index) => !mountLayer(libc, { ...layer, memory: join(sharedMemory, `${index}`) }),
  );
  const isRefused = (folder: string) =>
    refused.some((layer) => layer.folder === folder || isBelow(layer.folder)(folder));
  for (const [index, folder] of [...new Set(folders.flatMap(real))].filter(isRefused).entries()) {
    const copy = join(sharedMemory, `copy-${index}`);
    if (copySmallFolder(folder, copy)) libc.mount(copy, folder, null, MS_BIND_REC, null);
  }
  // What is written is kept in the memory that was mounted first; the program's own hides it.
  mountMemory(libc);
}

interface MountLayersOptions {
  readonly layers: readonly Layer[];
  /** The folders of the programs. */
  readonly folders: readonly string[];
}

/** A tmpfs takes no memory until something is written to it. */
function mountMemory(libc: Libc): boolean {
  return libc.mount('tmpfs', sharedMemory, 'tmpfs', 0, 'mode=1777,size=25%') === 0;
}

const MS_BIND_REC = 0x1000 | 0x4000;

/** Whether the kernel accepts it. */
function mountLayer(libc: Libc, { folder, below, memory }: Layer & { readonly memory: string }): boolean {
  const { mode, uid, gid } = statSync(folder);
  const [upper, work] = [join(memory, 'upper'), join(memory, 'work')];
  mkdirSync(upper, { recursive: true });
  mkdirSync(work);
  // The folder gets the mode and the owner of the upper layer.
  chmodSync(upper, mode & 0o7777);
  try {
    chownSync(upper, uid, gid);
  } catch {
    // The owner has no number in this user namespace.
  }
  const kept = below.map((point, index) => ({ point, at: join(memory, `${index}`) }));
  for (const { point, at } of kept) bind(libc, point, at);
  const layers = `lowerdir=${escaped(folder)},upperdir=${upper},workdir=${work}`;
  if (libc.mount('overlay', folder, 'overlay', 0, layers) !== 0) return false;
  for (const { point, at } of kept) libc.mount(at, point, null, MS_BIND_REC, null);
  return true;
}

/** Mounts `from` also at `to`, which is made. */
function bind(libc: Libc, from: string, to: string): void {
  if (isFolder(from)) mkdirSync(to);
  else writeFileSync(to, '');
  libc.mount(from, to, null, MS_BIND_REC, null);
}

function escaped(folder: string): string {
  return folder.replace(/[\\:,]/g, '\\$&');
}

function isBelow(above: string): (path: string) => boolean {
  return (path) => path.startsWith(`${above}/`);
}

function real(folder: string): readonly string[] {
  try {
    return isFolder(folder) ? [realpathSync(folder)] : [];
  } catch {
    return [];
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
