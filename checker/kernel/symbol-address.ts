/** Reads bytes of a process's memory; undefined if they cannot be read. */
export type ReadWords = (address: bigint, length: number) => Buffer | undefined;

/** A program or a library in the memory of a process, and how that is read. */
export interface Library {
  /** The address at which its file begins in memory. */
  readonly base: bigint;
  readonly read: ReadWords;
}

const [PT_LOAD, PT_DYNAMIC] = [1, 2];
const [DT_STRTAB, DT_SYMTAB, DT_GNU_HASH] = [5n, 6n, 0x6ffffef5n];

/**
 * Finds the address of what a library exports under this name, as the dynamic linker does: through the table of
 * hashes that every linker writes (DT_GNU_HASH). The library is read in memory, where it needs no path.
 */
export function symbolAddress(name: string, { base, read }: Library): bigint | undefined {
  const { tables, bias = base } = dynamicTables({ base, read }) ?? {};
  const [hashes, symbols, names] = [DT_GNU_HASH, DT_SYMTAB, DT_STRTAB].map((tag) => tables?.get(tag));
  const head = hashes === undefined ? undefined : read(hashes, 16);
  if (hashes === undefined || symbols === undefined || names === undefined || !head) return undefined;
  const [count, first, words] = [head.readUInt32LE(0), head.readUInt32LE(4), head.readUInt32LE(8)];
  const buckets = hashes + 16n + BigInt(words) * 8n;
  const wanted = hashOf(name);
  const bucket = read(buckets + BigInt(wanted % count) * 4n, 4)?.readUInt32LE(0) ?? 0;
  if (bucket < first) return undefined;
  // A chain holds the hashes of its symbols; the last bit is set at its end.
  for (let at = bucket; ; at += 1) {
    const hash = read(buckets + BigInt(count + at - first) * 4n, 4)?.readUInt32LE(0);
    if (hash === undefined) return undefined;
    if ((hash | 1) === (wanted | 1)) {
      const symbol = read(symbols + BigInt(at) * 24n, 24);
      if (symbol && textAt(names + BigInt(symbol.readUInt32LE(0)), read) === name)
        return bias + symbol.readBigUInt64LE(8);
    }
    if (hash & 1) return undefined;
  }
}

/**
 * The addresses in a library's dynamic section (elf(5)), by their tags, and the difference between an address in memory
 * and the same address in the file.
 */
function dynamicTables({
  base,
  read,
}: Library): { readonly tables: ReadonlyMap<bigint, bigint>; readonly bias: bigint } | undefined {
  const head = read(base, 64);
  if (head?.toString('latin1', 0, 5) !== '\x7fELF\x02') return undefined;
  const size = head.readUInt16LE(54);
  const headers = read(base + head.readBigUInt64LE(32), size * head.readUInt16LE(56));
  if (!headers) return undefined;
  const rows = Array.from({ length: headers.length / size }, (_, at) => headers.subarray(at * size));
  const [first, dynamic] = [PT_LOAD, PT_DYNAMIC].map((kind) =>
    rows.find((row) => row.readUInt32LE(0) === kind),
  );
  if (!first || !dynamic) return undefined;
  const bias = base - first.readBigUInt64LE(16) + first.readBigUInt64LE(8);
  const section = read(bias + dynamic.readBigUInt64LE(16), Number(dynamic.readBigUInt64LE(40)));
  const tables = new Map<bigint, bigint>();
  for (let row = 0; section && row < section.length; row += 16) {
    const value = section.readBigUInt64LE(row + 8);
    // glibc has added the difference already, musl has not.
    tables.set(section.readBigUInt64LE(row), value < base ? value + bias : value);
  }
  return { tables, bias };
}

/** The hash of the table: h = 33 h + c, from 5381, in 32 bits. */
function hashOf(name: string): number {
  return [...name].reduce((hash, character) => (hash * 33 + character.charCodeAt(0)) >>> 0, 5381);
}

const longestText = 64;

/** The text that begins at an address, up to its zero; undefined if it is longer than any name that is looked for. */
export function textAt(address: bigint, read: ReadWords): string | undefined {
  const bytes = read(address, longestText);
  const end = bytes?.indexOf(0) ?? -1;
  return end < 0 ? undefined : bytes?.toString('latin1', 0, end);
}
