import type { Mapping } from './mappings.ts';

/** Reads bytes of the process's memory; undefined if they cannot be read. */
export type ReadMemory = (address: bigint, length: number) => Buffer | undefined;

/** A program or library in memory, with the table that finds the unwind entry of an address. */
export interface Module {
  /** The difference between an address in memory and the same address in the file. */
  readonly bias: bigint;
  /** The address of the table's header, to which its numbers are relative. */
  readonly tableAt: bigint;
  /** Pairs of signed 32-bit numbers in ascending order: where a function begins, and where its entry is. */
  readonly table: Buffer;
}

const loadable = 1;
const unwindTable = 0x6474e550;

/** Reads a 64-bit ELF file's program headers (elf(5)) and its `.eh_frame_hdr`; undefined if it has none. */
export function readModule(file: string, mappings: readonly Mapping[], read: ReadMemory): Module | undefined {
  const start = mappings.find((mapping) => mapping.file === file && mapping.offset === 0n)?.start;
  const head = start === undefined ? undefined : read(start, 64);
  if (start === undefined || head?.toString('latin1', 0, 5) !== '\x7fELF\x02') return undefined;
  const size = head.readUInt16LE(54);
  const headers = read(start + head.readBigUInt64LE(32), size * head.readUInt16LE(56));
  if (!headers) return undefined;
  let first: bigint | undefined;
  let tableAt: bigint | undefined;
  for (let at = 0; at < headers.length; at += size) {
    const kind = headers.readUInt32LE(at);
    const address = headers.readBigUInt64LE(at + 16);
    if (kind === loadable) first ??= address - headers.readBigUInt64LE(at + 8);
    if (kind === unwindTable) tableAt = address;
  }
  if (first === undefined || tableAt === undefined) return undefined;
  const bias = start - first;
  const table = readTable(tableAt + bias, read);
  return table && { bias, tableAt: tableAt + bias, table };
}

/**
 * Accepts version 1 with the encodings that every linker uses: sdata4 relative to itself, udata4, sdata4 relative to
 * the header.
 */
function readTable(at: bigint, read: ReadMemory): Buffer | undefined {
  const head = read(at, 12);
  if (head?.readUInt32BE(0) !== 0x011b033b) return undefined;
  return read(at + 12n, head.readUInt32LE(8) * 8);
}
