import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { hashFolder } from '../../cohort/grading/content-hash.ts';
import { handInBounds } from '../../cohort/hand-ins/unpack/bounds.ts';
import { createSpent } from '../../cohort/hand-ins/unpack/spent.ts';
import { stow } from '../../cohort/hand-ins/unpack/stow.ts';
import { tarEntries } from '../../cohort/hand-ins/unpack/tar-entries.ts';

/** Unpacks what `packFolder` made into a new folder, within the bounds of a hand-in, and returns the hash of the files. */
export async function unpackFolder(packed: Uint8Array, into: string): Promise<string> {
  const source = Readable.from([packed], { objectMode: false });
  const entries = tarEntries([source, createGunzip()], { bytesRead: handInBounds.bytesRead });
  const spent = createSpent(handInBounds);
  await stow(entries, { into, bounds: handInBounds, spent, note: () => undefined });
  return hashFolder(into);
}
