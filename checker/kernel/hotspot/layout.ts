import type { Library } from '../symbol-address.ts';
import { readFields } from './fields.ts';

/** Where HotSpot keeps its threads and the monitors that they wait for: distances in an object, but for the list. */
export type Layout = Readonly<Record<keyof typeof places, bigint>>;

/** In older versions some fields of JavaThread belong to Thread, with which a JavaThread begins. */
const thread: readonly string[] = ['JavaThread', 'Thread'];

/** The types and the name of each field (vmStructs.cpp). */
const places = {
  /** Of the list of threads, the distance from the library. */
  list: [['ThreadsSMRSupport'], '_java_thread_list'],
  length: [['ThreadsList'], '_length'],
  threads: [['ThreadsList'], '_threads'],
  pendingMonitor: [thread, '_current_pending_monitor'],
  osThread: [thread, '_osthread'],
  /** The end of the stack, which grows down from there to this less its size. */
  stackBase: [thread, '_stack_base'],
  stackSize: [thread, '_stack_size'],
  threadId: [['OSThread'], '_thread_id'],
  owner: [['ObjectMonitor'], '_owner'],
} as const satisfies Readonly<Record<string, readonly [types: readonly string[], name: string]>>;

/** Reads the layout of a library; undefined if the library keeps its threads in another way, as in Java 9 and before. */
export function readLayout(library: Library): Layout | undefined {
  const field = readFields(library);
  const found = Object.entries(places).map(([key, [types, name]]) => [key, field?.(types, name)] as const);
  if (found.some(([, distance]) => distance === undefined)) return undefined;
  const layout = Object.fromEntries(found) as Layout;
  return { ...layout, list: layout.list - library.base };
}
