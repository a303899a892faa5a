import type { Library } from '../symbol-address.ts';
import { readFields } from './fields.ts';

/** Where HotSpot keeps its threads and the monitors that they wait for. All but the first are distances in an object. */
export interface Layout {
  /** The address of the list of threads, less that of the library. */
  readonly list: bigint;
  readonly length: bigint;
  readonly threads: bigint;
  readonly pendingMonitor: bigint;
  readonly osThread: bigint;
  readonly threadId: bigint;
  readonly owner: bigint;
}

/** Reads the layout of a library; undefined if the library keeps its threads in another way, as in Java 9 and before. */
export function readLayout(library: Library): Layout | undefined {
  const field = readFields(library);
  const list = field?.(['ThreadsSMRSupport'], '_java_thread_list');
  const length = field?.(['ThreadsList'], '_length');
  const threads = field?.(['ThreadsList'], '_threads');
  // Until Java 13 some fields of JavaThread belong to Thread, with which a JavaThread begins.
  const pendingMonitor = field?.(['JavaThread', 'Thread'], '_current_pending_monitor');
  const osThread = field?.(['JavaThread', 'Thread'], '_osthread');
  const threadId = field?.(['OSThread'], '_thread_id');
  const owner = field?.(['ObjectMonitor'], '_owner');
  if (list === undefined || length === undefined || threads === undefined || pendingMonitor === undefined)
    return undefined;
  if (osThread === undefined || threadId === undefined || owner === undefined) return undefined;
  return { list: list - library.base, length, threads, pendingMonitor, osThread, threadId, owner };
}
