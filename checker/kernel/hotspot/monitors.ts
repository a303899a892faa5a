import type { Proc } from '../proc.ts';
import { ownNumberOf } from '../signals.ts';
import type { Library } from '../symbol-address.ts';
import type { Thread } from '../thread.ts';
import { type JavaThread, javaThreads } from './java-threads.ts';
import { type Layout, readLayout } from './layout.ts';

/**
 * Finds the threads that wait for a monitor (`synchronized`) that another of these threads owns. One of those that wait
 * for a monitor wakes by a clock, after 1, 8, 64, 512 and then each 1000 ms, and sleeps again unless the monitor is free
 * by then (`_Responsible` in objectMonitor.cpp, up to Java 23). So while the threads of a look stand still, the owner
 * among them, that clock moves nothing. What owns the monitor is read from the memory of the virtual machine; no thread
 * is found where that cannot be read.
 */
export function waitForMonitors(
  { pid, through, threads }: WaitForMonitorsOptions,
  proc: Pick<Proc, 'read' | 'memory'>,
): ReadonlySet<number> {
  const found = hotspotOf(through, proc);
  if (!found) return new Set();
  const all = javaThreads(found.library, found.layout);
  if (all.every(({ monitorOwner }) => monitorOwner === undefined)) return new Set();
  const looked = new Map(threads.map(({ tid }) => [ownNumberOf({ pid, tid }, proc.read), tid]));
  const blocked = all.filter((one) =>
    all.some((other) => other !== one && owns(other, one) && looked.has(other.tid)),
  );
  return new Set(blocked.flatMap(({ tid }) => looked.get(tid) ?? []));
}

/** A process that runs HotSpot, and its threads. */
export interface WaitForMonitorsOptions {
  readonly pid: number;
  readonly through: number;
  readonly threads: readonly Thread[];
}

/**
 * Whether a thread owns the monitor for which another waits. A monitor names its owner, or what the owner has put on
 * its stack for it. What is neither, as the mark of a monitor that is being given up, is no owner.
 */
function owns({ address, stack }: JavaThread, { monitorOwner }: JavaThread): boolean {
  if (monitorOwner === undefined) return false;
  return monitorOwner === address || (stack.from <= monitorOwner && monitorOwner < stack.to);
}

/** The library of the virtual machine in a process's memory, and where it keeps what. */
interface HotSpot {
  readonly library: Library;
  readonly layout: Layout;
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
