import type { Read } from '../kernel/read.ts';

/** A range of a process's memory that maps a part of a file (proc_pid_maps(5)). */
export interface Mapping {
  readonly start: bigint;
  readonly end: bigint;
  /** The offset in the file at which the range begins. */
  readonly offset: bigint;
  readonly file: string;
}

/** The file mappings of a process, in ascending order. Memory without a file is not included. */
export function readMappings(pid: number, readFile: Read): readonly Mapping[] {
  const text = readFile(`/proc/${pid}/maps`) ?? '';
  const lines = text.matchAll(/^([0-9a-f]+)-([0-9a-f]+) \S+ ([0-9a-f]+) \S+ \d+\s+(\/.*)$/gm);
  return [...lines].map(([, start, end, offset, file]) => ({
    start: hexadecimal(start),
    end: hexadecimal(end),
    offset: hexadecimal(offset),
    file: file ?? '',
  }));
}

/** The mapping that contains an address. */
export function mappingOf(mappings: readonly Mapping[], address: bigint): Mapping | undefined {
  return mappings.find(({ start, end }) => start <= address && address < end);
}

function hexadecimal(digits: string | undefined): bigint {
  return BigInt(`0x${digits ?? '0'}`);
}
