import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a .zip archive that is written byte by byte, so that it may be hostile. */
export interface ZipSample {
  readonly name: string | Uint8Array;
  readonly content?: Uint8Array | string;
  /** The general purpose flags: 0x800 says that the name is UTF-8, 1 that the content is encrypted. */
  readonly flags?: number;
  /** The system on which it is said to be made: 0 is DOS, 3 Unix. */
  readonly host?: number;
  /** The type and permissions of Unix. */
  readonly mode?: number;
  /** The compression method that it claims. */
  readonly method?: number;
  /** How hard it is compressed, from 1 to 9; 6 if undefined. */
  readonly level?: number;
  /** The size that it claims, if another than the real one. */
  readonly claims?: number;
}

/** The bytes of a .zip archive. */
export function zipOf(...entries: readonly ZipSample[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { name, content = '', flags = 0, host = 3, mode = 0o100644, method = 8, level = 6 } = entry;
    const data = Buffer.from(content);
    const packed = method === 0 ? data : deflateRawSync(data, { level });
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(entry.claims ?? data.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const attributes = Buffer.alloc(14);
    attributes.writeUInt32LE((mode << 16) >>> 0, 6);
    attributes.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, host]), common, attributes, nameBytes);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, packed);
    offset += 30 + nameBytes.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length & 0xffff, 8);
  end.writeUInt16LE(entries.length & 0xffff, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
