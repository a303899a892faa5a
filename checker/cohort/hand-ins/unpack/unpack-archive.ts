import type { PathLike } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type ArchiveKind, archiveKind } from './archive-kind.ts';
import { type StowOptions, stow } from './stow.ts';
import { tarFileEntries } from './tar-entries.ts';
import { throwIfMachine } from './throw-if-machine.ts';
import { UnpackError } from './unpack-error.ts';
import { zipEntries } from './zip-entries.ts';

/** Unpacks an archive into a folder. Throws an UnpackError where it cannot be, or is not to be, unpacked. */
export async function unpackArchive(file: PathLike, options: StowOptions): Promise<void> {
  const { bytes, bytesRead } = options.bounds;
  const { size } = await stat(file);
  if (size > bytes) throw new UnpackError({ code: 'too-large', limit: 'bytes', most: bytes });
  const entries = entriesOf(file, { kind: await archiveKind(file), bytesRead });
  await stow(entries, options).catch((error: unknown) => {
    if (error instanceof UnpackError) throw error;
    throwIfMachine(error);
    throw new UnpackError({
      code: 'broken-archive',
      what: error instanceof Error ? error.message : String(error),
    });
  });
}

interface EntriesOfOptions {
  readonly kind: ArchiveKind | undefined;
  readonly bytesRead: number;
}

function entriesOf(file: PathLike, { kind, bytesRead }: EntriesOfOptions) {
  switch (kind) {
    case 'zip':
      return zipEntries(file);
    case 'tar':
    case 'gzip':
      return tarFileEntries(file, { kind, bytesRead });
    case '7z':
    case 'rar':
    case 'other':
      throw new UnpackError({ code: 'unsupported-archive', format: kind });
    default:
      throw new UnpackError({ code: 'broken-archive', what: 'it is no archive' });
  }
}
