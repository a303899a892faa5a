import { type Cursor, createCursor } from './cursor.ts';
import type { Module, ReadMemory } from './module.ts';

/**
 * The instructions for unwinding one function: its entry (FDE) in `.eh_frame`, merged with the common entry (CIE) that
 * it refers to.
 */
export interface FrameEntry {
  /** The function's first address. */
  readonly begin: bigint;
  readonly codeAlignment: bigint;
  readonly dataAlignment: bigint;
  /** The column of the return address, as a DWARF register number. */
  readonly returnAddress: number;
  /** `initial` holds from the function's first address; `instructions` say what changes at later ones. */
  readonly initial: Cursor;
  readonly instructions: Cursor;
}

/** In bytes. Compilers write no longer entry. */
const longestBytes = 65_536;

/** Finds the entry for an address in the module's table (Linux Standard Base, "Exception Frames"). */
export function findEntry(address: bigint, module: Module, read: ReadMemory): FrameEntry | undefined {
  const at = lookUp(address, module);
  const own = at === undefined ? undefined : readRecord(at, read);
  if (at === undefined || !own) return undefined;
  // The first word is the distance back to the common entry, counted from the address of that word.
  const shared = readShared(at + 4n - BigInt(own.readUInt32LE(0)), read);
  if (!shared) return undefined;
  const cursor = createCursor(own, 4);
  const begin = cursor.pointer(shared.encoding, at + 8n);
  const length = cursor.pointer(shared.encoding & 0x0f, 0n);
  if (begin === undefined || length === undefined || address < begin || address >= begin + length)
    return undefined;
  if (shared.augmented) cursor.skip(Number(cursor.unsigned()));
  return { ...shared, begin, instructions: cursor };
}

/** The address of the entry of the last function that begins at or before `address`, by binary search. */
function lookUp(address: bigint, { table, tableAt }: Module): bigint | undefined {
  let low = 0;
  let high = table.length / 8;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tableAt + BigInt(table.readInt32LE(middle * 8)) <= address) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : tableAt + BigInt(table.readInt32LE(low * 8 - 4));
}

/** Reads a record without the length in front of it. */
function readRecord(at: bigint, read: ReadMemory): Buffer | undefined {
  const length = read(at, 4)?.readUInt32LE(0) ?? 0;
  return length < 4 || length > longestBytes ? undefined : read(at + 4n, length);
}

type CommonEntry = Omit<FrameEntry, 'begin' | 'instructions'> & {
  readonly encoding: number;
  readonly augmented: boolean;
};

function readShared(at: bigint, read: ReadMemory): CommonEntry | undefined {
  const record = readRecord(at, read);
  if (!record) return undefined;
  const cursor = createCursor(record, 4);
  const version = cursor.byte();
  const augmentation = cursor.text();
  const codeAlignment = cursor.unsigned();
  const dataAlignment = cursor.signed();
  const returnAddress = version === 1 ? cursor.byte() : Number(cursor.unsigned());
  const augmented = augmentation.startsWith('z');
  let encoding = 0;
  if (augmented) {
    const data = cursor.take(Number(cursor.unsigned()));
    for (const letter of augmentation.slice(1)) {
      if (letter === 'R') encoding = data.byte();
      else if (letter === 'L') data.byte();
      else if (letter === 'P') data.pointer(data.byte(), 0n);
    }
  }
  return { codeAlignment, dataAlignment, returnAddress, encoding, augmented, initial: cursor };
}
