import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** A file that goes into an archive. */
export interface ZipEntry {
  /** Its path inside the archive, with slashes. */
  readonly name: string;
  readonly file: string;
}

/** Writes a ZIP archive from files on the disk, one after the other, so that none is held in memory. */
export async function writeZip(archive: string, entries: readonly ZipEntry[], mtime: Date): Promise<void> {
  const draft = `${archive}.part`;
  const zip = new ZipFile();
  zip.on('error', (error: Error) => (zip.outputStream as Readable).destroy(error));
  // A fixed mode and time: the same reports make the same archive.
  for (const { name, file } of entries) zip.addFile(file, name, { mtime, mode: 0o100644 });
  zip.end();
  try {
    await pipeline(zip.outputStream, createWriteStream(draft));
    await rename(draft, archive);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
