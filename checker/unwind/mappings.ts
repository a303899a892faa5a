import type { Read } from '../kernel/read.ts';

/** A stretch of a process's memory that shows a part of a file (proc_pid_maps(5)). */
export interface Mapping {
  readonly start: bigint;
  readonly end: bigint;
  /** Where in the file it begins. */
  readonly offset: bigint;
  readonly file: string;
}

/** The files in a process's memory, in the order of their addresses; memory that is of no file is left out. */
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

/** The mapping in which an address lies. */
export function mappingOf(mappings: readonly Mapping[], address: bigint): Mapping | undefined {
  return mappings.find(({ start, end }) => start <= address && address < end);
}

function hexadecimal(digits: string | undefined): bigint {
  return BigInt(`0x${digits ?? '0'}`);
}
