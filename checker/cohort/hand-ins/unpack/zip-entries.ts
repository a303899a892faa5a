import type { PathLike } from 'node:fs';
import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { getFileNameLowLevel, openPromise, type Entry as ZipEntry, type ZipFile } from 'yauzl';
import type { Entry } from './entry.ts';
import { UnpackError } from './unpack-error.ts';

/** The entries of a .zip archive, by its central directory. Throws what the library finds broken. */
export async function* zipEntries(file: PathLike): AsyncGenerator<Entry> {
  // The library hands the path to `fs.open`, which takes one in bytes as well.
  const zip = await openPromise(file as string, {
    autoClose: false,
    decodeStrings: false,
    lazyEntries: true,
  });
  try {
    for await (const entry of zip.eachEntry()) yield toEntry(entry, zip);
  } finally {
    zip.close();
  }
}

function toEntry(entry: ZipEntry, zip: ZipFile): Entry {
  const name = nameOf(entry);
  const isFolder = typeof name === 'string' ? name.endsWith('/') : name.at(-1) === slash;
  return {
    name,
    kind: isFolder ? 'folder' : kindOf(entry),
    size: entry.uncompressedSize,
    async open() {
      if (entry.isEncrypted()) throw new UnpackError({ code: 'unsupported-archive', format: 'encrypted' });
      if (!methods.has(entry.compressionMethod))
        throw new UnpackError({ code: 'unsupported-archive', format: 'other' });
      return Readable.from(checked(await zip.openReadStreamPromise(entry), entry.crc32));
    },
  };
}

/** The same content; throws at its end if it is not what was packed, which the library does not look at. */
async function* checked(content: AsyncIterable<Uint8Array>, expected: number): AsyncGenerator<Uint8Array> {
  let sum = 0;
  for await (const piece of content) {
    sum = crc32(piece, sum);
    yield piece;
  }
  if (sum !== expected) throw new Error('the checksum of a file is another');
}

/** Stored and deflated: the others, such as deflate64 of Windows for large files, are rare. */
const methods: ReadonlySet<number> = new Set([0, 8]);

const slash = 0x2f;
const backslash = 0x5c;

/** Info-ZIP’s field for a path in UTF-8, which stands beside a name in another encoding. */
const unicodePath = 0x7075;

/** Some programs for Windows write `\` between the parts of a path. */
function nameOf({ generalPurposeBitFlag, fileName, extraFields }: ZipEntry): string | Uint8Array {
  const bytes = fileName as unknown as Buffer;
  if (extraFields.some(({ id }) => id === unicodePath))
    return getFileNameLowLevel(generalPurposeBitFlag, bytes, extraFields, false).replaceAll('\\', '/');
  return bytes.map((byte) => (byte === backslash ? slash : byte));
}

/** The type of a file as Unix has it, which is kept if the archive was made there. */
function kindOf({ externalFileAttributes, versionMadeBy }: ZipEntry): Entry['kind'] {
  const isUnix = [3, 19].includes(versionMadeBy >>> 8);
  const type = (externalFileAttributes >>> 28) & 0xf;
  if (!isUnix || type === 0 || type === 0o10) return 'file';
  if (type === 0o04) return 'folder';
  return type === 0o12 ? 'link' : 'device';
}
