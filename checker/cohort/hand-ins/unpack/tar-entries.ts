import { createReadStream, type PathLike } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type Extract, extract, type Headers, type Entry as TarEntry } from 'tar-stream';
import type { Entry } from './entry.ts';
import { UnpackError } from './unpack-error.ts';

/** How the bytes of a tar archive are read. */
export interface TarEntriesOptions {
  /** The most bytes that are read once uncompressed, also of what is left out. */
  readonly bytesRead: number;
}

/** The entries of a .tar or .tar.gz file. Throws what the library finds broken. */
export function tarFileEntries(
  file: PathLike,
  { kind, ...options }: TarEntriesOptions & { readonly kind: 'tar' | 'gzip' },
): AsyncGenerator<Entry> {
  const stages = kind === 'gzip' ? [createGunzip()] : [];
  return tarEntries([createReadStream(file), ...stages], options);
}

/**
 * The entries of a tar archive that comes through some streams, which are read from the moment of the call. They are
 * destroyed when no more entries are taken.
 */
export function tarEntries(
  [source, ...stages]: readonly [Readable, ...Transform[]],
  { bytesRead }: TarEntriesOptions,
): AsyncGenerator<Entry> {
  // Latin-1 keeps each byte of a name.
  const reader = extract({ filenameEncoding: 'latin1', allowUnknownFormat: true } as object);
  const ended = pipeline([source, ...stages, counted(bytesRead), reader]);
  ended.catch(() => undefined);
  // The iterator takes the first entry that comes, also before somebody asks for it.
  return entriesOf({ source, reader, contents: reader[Symbol.asyncIterator](), ended });
}

/** Streams at work. */
interface TarReading {
  readonly source: Readable;
  readonly reader: Extract;
  readonly contents: AsyncIterableIterator<TarEntry>;
  /** Rejects with what is broken in the archive. */
  readonly ended: Promise<void>;
}

async function* entriesOf({ source, reader, contents, ended }: TarReading): AsyncGenerator<Entry> {
  try {
    for await (const content of contents) {
      yield { ...headingOf(content.header), open: async () => Readable.from(read(content, ended)) };
      content.resume();
    }
    await ended;
  } finally {
    reader.destroy();
    source.destroy();
    await ended.catch(() => undefined);
  }
}

/**
 * The content of an entry. It is no stream of Node, which would wait for ever for one that has failed already, and it
 * does not say why: what reads the whole archive does.
 */
async function* read(content: AsyncIterable<Uint8Array>, ended: Promise<void>): AsyncGenerator<Uint8Array> {
  try {
    yield* content;
  } catch (error) {
    await ended;
    throw error;
  }
}

function counted(most: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      bytes += piece.length;
      if (bytes > most) done(new UnpackError({ code: 'too-large', limit: 'bytes', most }));
      else done(undefined, piece);
    },
  });
}

const kinds: Readonly<Record<string, Entry['kind']>> = {
  file: 'file',
  'contiguous-file': 'file',
  directory: 'folder',
  symlink: 'link',
  link: 'link',
};

/** What the library adds to the types of its headers. */
interface PaxHeaders extends Headers {
  readonly pax?: Readonly<Record<string, string>>;
}

function headingOf({ name, type, size, pax }: PaxHeaders): Omit<Entry, 'open'> {
  return {
    // The newer headers are in UTF-8, and are text already.
    name: pax?.path === undefined ? Buffer.from(name, 'latin1') : name,
    kind: kinds[type ?? ''] ?? 'device',
    size: size ?? 0,
  };
}
