import type { Runtime } from '../languages/row/runtime.ts';
import { unreachable } from '../model/unreachable.ts';
import { hasSection } from './elf.ts';
import { type Proc, procHere } from './proc.ts';
import { type ReadWords, symbolAddress } from './symbol-address.ts';
import type { Thread } from './thread.ts';

/**
 * Whether a thread belongs to the virtual machine and has nothing to do. Such a thread wakes by the clock for ever,
 * without effect on the program. While it works it may be about to wake the program, which waits for a class, a
 * compiled method or a safepoint; it then runs or is in another kind of call, for example to map memory or to sleep
 * until all threads have stopped.
 */
export function isHousekeeping(
  { name, call }: Pick<Thread, 'name' | 'call'>,
  { threads }: Pick<Runtime, 'threads'>,
): boolean {
  const idles = call?.waits === 'futex' || call?.waits === 'child' || call?.name.startsWith('accept');
  return Boolean(idles) && name !== undefined && threads.some((pattern) => pattern.test(name));
}

/** A process, or the thread through which it is read, and what of it is read. */
interface ReadProcess {
  readonly pid: number;
  readonly proc?: Pick<Proc, 'read' | 'bytes' | 'follow' | 'memory'>;
}

/** Whether a process runs this virtual machine. */
export function isProcessOf(
  { known }: Pick<Runtime, 'known'>,
  { pid, proc = procHere }: ReadProcess,
): boolean {
  switch (known.by) {
    case 'name':
      return proc.read(`/proc/${pid}/comm`)?.trim() === known.name;
    case 'section':
      return hasSection(`/proc/${pid}/exe`, known.section, proc);
    case 'export':
      return exports(known.symbol, { pid, proc });
    default:
      return unreachable(known);
  }
}

/** Whether the program of a process has a symbol of this name for the libraries that it loads. */
function exports(symbol: string, { pid, proc }: Required<ReadProcess>): boolean {
  const file = proc.follow(`/proc/${pid}/exe`);
  const maps = (proc.read(`/proc/${pid}/maps`) ?? '').split('\n');
  const [, base] =
    /^([0-9a-f]+)-\S+ \S+ 0+ /.exec(maps.find((line) => line.endsWith(` ${file}`)) ?? '') ?? [];
  if (base === undefined) return false;
  const read: ReadWords = (address, length) => proc.memory(pid, { address, length });
  return symbolAddress(symbol, { base: BigInt(`0x${base}`), read }) !== undefined;
}
