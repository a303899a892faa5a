import { closeSync, existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import type { Libc } from '../libc.ts';

/**
 * The kinds of namespaces(7) that a dialogue can have of its own: its network, its System V objects (`ipc`), its
 * processes (`pid`), its mounts (`mnt`).
 */
export type NamespaceKind = 'net' | 'ipc' | 'pid' | 'mnt';

/** The CLONE_NEW… flag of each kind, in the order in which they are entered. */
export const namespaceFlags = { net: 0x40000000, ipc: 0x08000000, pid: 0x20000000, mnt: 0x00020000 } as const;

/** An open namespace of each kind, as a descriptor. */
export type Place = ReadonlyMap<NamespaceKind, number>;

/** Where this thread is while it is in no room. */
export interface Home {
  readonly place: Place;
  /** The network from which the networks of the rooms are made; undefined if they cannot have one. */
  readonly parentNetwork: number | undefined;
  /** The /proc of another process namespace can be mounted from here. Otherwise its first process has to do that. */
  readonly mountsProc: boolean;
  /**
   * A layer into which programs write can be laid over a folder for everybody. The kernel refuses it to ordinary users
   * before Linux 5.11, and above two others, as in a container in a container.
   */
  readonly laysLayers: boolean;
}

const CLONE_FS = 0x200;
const MNT_DETACH = 2;
const MS_REC_PRIVATE = 0x4000 | 0x40000;

/**
 * Finds out which of these kinds this machine allows and opens those that this thread is in. Its mounts and System V
 * objects are copies from then on, because a thread may return only to namespaces of its own user namespace.
 */
export function openHome(libc: Libc, wanted: ReadonlySet<NamespaceKind>): Home {
  const place = new Map<NamespaceKind, number>();
  const keep = (kind: NamespaceKind, descriptor: number | undefined) => {
    if (descriptor !== undefined) place.set(kind, descriptor);
  };
  const networks = wanted.has('net') ? openNetworks(libc) : undefined;
  keep('net', networks?.home);
  if (wanted.has('ipc') && libc.unshare(namespaceFlags.ipc) === 0) keep('ipc', openHere('ipc'));
  if (wanted.has('pid')) keep('pid', openProcesses(libc));
  // Nothing is mounted for a room without a first process.
  if (wanted.has('mnt') && place.has('pid') && ownMounts(libc)) keep('mnt', openHere('mnt'));
  const { mountProc } = libc;
  const here = place.get('pid');
  const mountsProc = here !== undefined && place.has('mnt') && mountProc?.(here) === true;
  if (mountsProc) libc.umount2('/proc', MNT_DETACH);
  return {
    place,
    parentNetwork: networks?.parent,
    mountsProc,
    laysLayers: place.has('mnt') && laysLayer(libc),
  };
}

/** Opens the namespace in which this thread is. */
export function openHere(kind: NamespaceKind): number {
  return openSync(`/proc/thread-self/ns/${kind}`, 'r');
}

/**
 * Opens the network of this thread and the parent of all others. The children of this parent get a TCP table of 64
 * buckets: `/proc/PID/net/tcp` walks the whole table, which takes 0.83 ms for the host's and 0.05 ms for theirs
 * (measured, Linux 6.18; the setting exists since 6.1).
 */
function openNetworks(libc: Libc): { readonly home: number; readonly parent: number } | undefined {
  const home = openHere('net');
  if (libc.unshare(namespaceFlags.net) !== 0) {
    closeSync(home);
    return undefined;
  }
  try {
    writeFileSync('/proc/sys/net/ipv4/tcp_child_ehash_entries', '64');
  } catch {
    // An older kernel has no such setting: every look takes a little longer.
  }
  const parent = openHere('net');
  if (libc.setns(home, namespaceFlags.net) === 0) return { home, parent };
  // The machine's network is not this user's to return to.
  closeSync(home);
  return { home: parent, parent };
}

/**
 * Entering the namespace in which this thread already is takes the right to return to it and changes nothing, so it is
 * tried before another is made: otherwise the next process would be the first of the new one.
 */
function openProcesses(libc: Libc): number | undefined {
  const here = openHere('pid');
  const enter = () => libc.setns(here, namespaceFlags.pid) === 0;
  if (enter() && libc.unshare(namespaceFlags.pid) === 0 && enter()) return here;
  closeSync(here);
  return undefined;
}

/**
 * Gives this thread mounts of its own, which the machine does not see, and tries what a room needs: its own /proc. In a
 * container that hides parts of /proc, the kernel refuses it.
 */
function ownMounts(libc: Libc): boolean {
  if (!leaveSharedFolder(libc) || libc.unshare(namespaceFlags.mnt) !== 0 || !isolateMounts(libc))
    return false;
  return libc.mount('proc', '/proc', 'proc', 0, null) === 0 && libc.umount2('/proc', MNT_DETACH) === 0;
}

/** Tries a layer over /tmp, in memory that takes the place of /proc for as long. */
function laysLayer(libc: Libc): boolean {
  if (!existsSync('/tmp')) return true;
  if (libc.mount('memory', '/proc', 'tmpfs', 0, null) !== 0) return false;
  try {
    for (const name of ['upper', 'work', 'layered']) mkdirSync(`/proc/${name}`);
    const layers = 'lowerdir=/tmp,upperdir=/proc/upper,workdir=/proc/work';
    return libc.mount('overlay', '/proc/layered', 'overlay', 0, layers) === 0;
  } finally {
    libc.umount2('/proc', MNT_DETACH);
  }
}

/**
 * Gives this thread a root and a working folder that it does not share with the other threads. It may enter mounts only
 * then (setns(2)), and every thread that Node starts shares them again.
 */
export function leaveSharedFolder(libc: Libc): boolean {
  return libc.unshare(CLONE_FS) === 0;
}

function isolateMounts(libc: Libc): boolean {
  return libc.mount('none', '/', null, MS_REC_PRIVATE, null) === 0;
}
