import type { Proc } from '../proc.ts';
import { ownNumberOf } from '../signals.ts';
import type { Library } from '../symbol-address.ts';
import type { Thread } from '../thread.ts';
import { type Layout, readLayout } from './layout.ts';

/**
 * Finds the threads that wait for a monitor (`synchronized`) that another thread owns. One of those that wait for a
 * monitor wakes by a clock, after 1, 8, 64, 512 and then each 1000 ms, and sleeps again unless the monitor is free by
 * then (`_Responsible` in objectMonitor.cpp, up to Java 23). So while the threads of a look stand still, the owner
 * among them, that clock moves nothing. What owns the monitor is read from the memory of the virtual machine; no thread
 * is found where that cannot be read.
 */
export function waitForMonitors(
  { pid, through, threads }: WaitForMonitorsOptions,
  proc: Pick<Proc, 'read' | 'memory'>,
): ReadonlySet<number> {
  const found = hotspotOf(through, proc);
  if (!found) return new Set();
  const { library, layout } = found;
  const word = (address: bigint | undefined, distance: bigint) => wordAt(library, { address, distance });
  const waiting = javaThreads(found).flatMap((thread) => {
    const monitor = word(thread, layout.pendingMonitor);
    const owner = word(monitor, layout.owner);
    if (owner === undefined || notOwned.has(owner) || owner === thread) return [];
    const number = word(word(thread, layout.osThread), layout.threadId);
    return number === undefined ? [] : [Number(BigInt.asIntN(32, number))];
  });
  if (waiting.length === 0) return new Set();
  const isWaiting = ({ tid }: Thread) => waiting.includes(ownNumberOf({ pid, tid }, proc.read));
  return new Set(threads.filter(isWaiting).map(({ tid }) => tid));
}

/** A process that runs HotSpot, and its threads. */
export interface WaitForMonitorsOptions {
  readonly pid: number;
  readonly through: number;
  readonly threads: readonly Thread[];
}

/** No owner, and the mark of a monitor that is being given up (DEFLATER_MARKER: -1, since Java 21 2). */
const notOwned: ReadonlySet<bigint> = new Set([0n, 2n, 2n ** 64n - 1n]);

/** The library of the virtual machine in a process's memory, and where it keeps what. */
interface HotSpot {
  readonly library: Library;
  readonly layout: Layout;
}

/** More threads than a student's program has. */
const mostThreads = 10_000;

/** The addresses of all threads that run Java (threadSMR.hpp). */
function javaThreads({ library, layout }: HotSpot): readonly bigint[] {
  const list = wordAt(library, { address: library.base, distance: layout.list });
  const length = wordAt(library, { address: list, distance: layout.length });
  const first = wordAt(library, { address: list, distance: layout.threads });
  if (length === undefined || first === undefined) return [];
  const count = Math.min(Number(BigInt.asUintN(32, length)), mostThreads);
  const bytes = library.read(first, count * 8);
  return bytes ? Array.from({ length: count }, (_, at) => bytes.readBigUInt64LE(at * 8)) : [];
}

/** The word at a distance from an address; undefined if it cannot be read, or the address is none. */
function wordAt(
  { read }: Library,
  { address, distance }: { readonly address: bigint | undefined; readonly distance: bigint },
): bigint | undefined {
  return address === undefined || address === 0n
    ? undefined
    : read(address + distance, 8)?.readBigUInt64LE(0);
}

function hotspotOf(through: number, proc: Pick<Proc, 'read' | 'memory'>): HotSpot | undefined {
  const maps = proc.read(`/proc/${through}/maps`) ?? '';
  const [, base, file] = /^([0-9a-f]+)-\S+ \S+ 0+ (\S+ \d+\s+\/.*\/libjvm\.so)$/m.exec(maps) ?? [];
  if (base === undefined || file === undefined) return undefined;
  const read: Library['read'] = (address, length) => proc.memory(through, { address, length });
  const library = { base: BigInt(`0x${base}`), read };
  const known = layouts.get(proc) ?? new Map<string, Layout>();
  layouts.set(proc, known);
  // Reading a layout takes 10 ms, and every process that runs this file has the same.
  const layout = known.get(file) ?? readLayout(library);
  if (layout) known.set(file, layout);
  return layout && { library, layout };
}

/** The layouts that were read, by the device, inode and path of the library. */
const layouts = new WeakMap<Pick<Proc, 'read'>, Map<string, Layout>>();
