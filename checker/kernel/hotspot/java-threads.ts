import type { Library } from '../symbol-address.ts';
import type { Layout } from './layout.ts';

/** A thread as HotSpot describes it. */
export interface JavaThread {
  readonly address: bigint;
  /** The number by which the thread knows itself. */
  readonly tid: number;
  readonly stack: { readonly from: bigint; readonly to: bigint };
  /** What the monitor for which it waits says of its owner; undefined if the thread waits for none. */
  readonly monitorOwner: bigint | undefined;
}

/** More threads than a student's program has. */
const mostThreads = 10_000;

/** All threads of a virtual machine that run Java (threadSMR.hpp). */
export function javaThreads({ base, read }: Library, layout: Layout): readonly JavaThread[] {
  const word = (address: bigint, distance: bigint) =>
    address === 0n ? 0n : (read(address + distance, 8)?.readBigUInt64LE(0) ?? 0n);
  const list = word(base, layout.list);
  const count = Math.min(Number(BigInt.asUintN(32, word(list, layout.length))), mostThreads);
  const bytes = read(word(list, layout.threads), count * 8);
  const addresses = Array.from(
    { length: bytes ? count : 0 },
    (_, at) => bytes?.readBigUInt64LE(at * 8) ?? 0n,
  );
  return addresses.map((address) => {
    const monitor = word(address, layout.pendingMonitor);
    const to = word(address, layout.stackBase);
    return {
      address,
      tid: Number(BigInt.asIntN(32, word(word(address, layout.osThread), layout.threadId))),
      stack: { from: to - word(address, layout.stackSize), to },
      monitorOwner: monitor === 0n ? undefined : word(monitor, layout.owner),
    };
  });
}
