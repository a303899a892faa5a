/** Reads DWARF's numbers from a buffer, one after the other. Past the end, every number reads as zero. */
export interface Cursor {
  readonly more: boolean;
  byte(): number;
  /** An unsigned number of this many bytes, little-endian. */
  number(bytes: 1 | 2 | 4 | 8): bigint;
  /** LEB128: seven bits per byte, the lowest first. */
  unsigned(): bigint;
  signed(): bigint;
  /** A text up to its NUL. */
  text(): string;
  skip(bytes: number): void;
  /** Returns a cursor over the next bytes and skips them. */
  take(bytes: number): Cursor;
  /**
   * An encoded pointer (DW_EH_PE). `here` is the address that a relative pointer counts from, its own. Undefined for
   * encodings that compilers rarely use.
   */
  pointer(encoding: number, here: bigint): bigint | undefined;
}

/** Creates a cursor over the bytes from an offset on. */
export function createCursor(bytes: Buffer, from = 0): Cursor {
  let at = from;
  const byte = () => bytes[at++] ?? 0;
  const number = (count: 1 | 2 | 4 | 8) => {
    let value = 0n;
    for (let index = 0; index < count; index += 1) value |= BigInt(byte()) << BigInt(8 * index);
    return value;
  };
  const leb = () => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const next = byte();
      value |= BigInt(next & 0x7f) << shift;
      if (next < 0x80) return { value, bits: Number(shift) + 7, negative: (next & 0x40) !== 0 };
    }
  };
  return {
    get more() {
      return at < bytes.length;
    },
    byte,
    number,
    unsigned: () => leb().value,
    signed() {
      const { value, bits } = leb();
      return BigInt.asIntN(bits, value);
    },
    text() {
      const end = bytes.indexOf(0, at);
      const text = bytes.toString('latin1', at, end < 0 ? bytes.length : end);
      at += text.length + 1;
      return text;
    },
    skip(count) {
      at += count;
    },
    take(count) {
      const taken = createCursor(bytes.subarray(at, at + count));
      at += count;
      return taken;
    },
    pointer(encoding, here) {
      const sizes = { 0: 8, 2: 2, 3: 4, 4: 8, 10: 2, 11: 4, 12: 8 } as const;
      const format = encoding & 0x0f;
      const size = sizes[format as keyof typeof sizes];
      if (size === undefined) return undefined;
      const raw = number(size);
      const value = format >= 8 ? BigInt.asIntN(size * 8, raw) : raw;
      if ((encoding & 0x70) === 0x10) return BigInt.asUintN(64, value + here);
      return (encoding & 0x70) === 0 ? value : undefined;
    },
  };
}
