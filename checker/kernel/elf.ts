import type { Proc } from './proc.ts';

/** The access to a file that reading its headers takes. */
type Bytes = Pick<Proc, 'bytes'>;

/**
 * Whether a program is made of 64-bit words, so that its calls have the numbers of this machine (elf(5), EI_CLASS);
 * undefined if its file cannot be read. `/proc/PID/exe` leads to the file.
 */
export function hasLongWords(path: string, { bytes }: Bytes): boolean | undefined {
  const head = bytes(path, { from: 0, length: 5 });
  return head && head[4] === 2;
}

/** Whether a 64-bit ELF file has a section of this name (elf(5)). */
export function hasSection(path: string, name: string, { bytes }: Bytes): boolean {
  const head = bytes(path, { from: 0, length: 64 });
  if (head?.[4] !== 2) return false;
  const [size, count, names] = [head.readUInt16LE(58), head.readUInt16LE(60), head.readUInt16LE(62)];
  if (names >= count) return false;
  const section = bytes(path, { from: Number(head.readBigUInt64LE(40)) + names * size, length: 64 });
  if (!section) return false;
  const [from, length] = [Number(section.readBigUInt64LE(24)), Number(section.readBigUInt64LE(32))];
  const table = bytes(path, { from, length: Math.min(length, longestTable) });
  return table?.toString('latin1').split('\0').includes(name) ?? false;
}

/** In bytes: longer than the names of the sections of any program. */
const longestTable = 1 << 16;
