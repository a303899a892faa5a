import { type Library, type ReadWords, symbolAddress, textAt } from '../symbol-address.ts';

/** Where HotSpot keeps a field: its address if there is one for all, else its distance from the object's beginning. */
export type FindField = (types: readonly string[], name: string) => bigint | undefined;

/**
 * Reads the table in which HotSpot describes its own memory to debuggers (vmStructs.hpp, `gHotSpotVMStructs`): a row
 * for each field, with the name of its type and its own. The library exports it, and the form of its rows.
 */
export function readFields(library: Library): FindField | undefined {
  const { read } = library;
  const exported = (name: string) => {
    const address = symbolAddress(name, library);
    return address === undefined ? undefined : read(address, 8)?.readBigUInt64LE(0);
  };
  const inRow = (what: string) => Number(exported(`gHotSpotVMStructEntry${what}`));
  const table = exported('gHotSpotVMStructs');
  const bytesEach = inRow('ArrayStride');
  const at = {
    type: inRow('TypeNameOffset'),
    name: inRow('FieldNameOffset'),
    isStatic: inRow('IsStaticOffset'),
    offset: inRow('OffsetOffset'),
    address: inRow('AddressOffset'),
  };
  if (table === undefined || !Object.values(at).every((offset) => offset + 8 <= bytesEach)) return undefined;
  const rows: Row[] = [];
  for (const bytes of rowsFrom(table, { bytesEach, read })) {
    const type = bytes.readBigUInt64LE(at.type);
    if (type === 0n) break;
    const value = bytes.readInt32LE(at.isStatic) ? at.address : at.offset;
    rows.push({ type, name: bytes.readBigUInt64LE(at.name), value: bytes.readBigUInt64LE(value) });
  }
  const text = remembering(read);
  return (types, name) =>
    rows.find((row) => types.includes(text(row.type) ?? '') && text(row.name) === name)?.value;
}

/** A row of the table: the addresses of two texts, and the address or the distance of the field. */
interface Row {
  readonly type: bigint;
  readonly name: bigint;
  readonly value: bigint;
}

/** More rows than any version has (Java 17 has 788), and how many are read at once. */
const mostRows = 4096;
const atOnce = 64;

/** The rows of the table, of which the last names no type, and what follows. */
function* rowsFrom(
  table: bigint,
  { bytesEach, read }: { readonly bytesEach: number; readonly read: ReadWords },
): Generator<Buffer> {
  for (let row = 0; row < mostRows; row += atOnce) {
    const bytes = read(table + BigInt(row * bytesEach), atOnce * bytesEach);
    if (!bytes) return;
    for (let at = 0; at < bytes.length; at += bytesEach) yield bytes.subarray(at, at + bytesEach);
  }
}

/** Reads each text once: a few hundred names stand in the table, each many times. */
function remembering(read: ReadWords): (address: bigint) => string | undefined {
  const known = new Map<bigint, string | undefined>();
  return (address) => {
    if (!known.has(address)) known.set(address, textAt(address, read));
    return known.get(address);
  };
}
