import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Entry } from './entry.ts';
import type { Spent } from './spent.ts';

/** Where a file is written, and what it uses up. */
export interface WriteEntryOptions {
  readonly path: string;
  readonly spent: Spent;
  readonly share: Spent | undefined;
}

/** Writes a file anew, so that it is never one that was there before. Throws once it uses up too much. */
export async function writeEntry(entry: Entry, { path, spent, share }: WriteEntryOptions): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await rm(path, { force: true });
  const counted = new Transform({
    transform(piece: Buffer, _encoding, done) {
      try {
        spent.add('bytes', piece.length);
        done(undefined, share && isUsedUp(share, piece.length) ? undefined : piece);
      } catch (error) {
        done(error as Error);
      }
    },
  });
  // Its content may fail as soon as it is open: nothing is awaited until somebody listens.
  const content = await entry.open();
  try {
    await pipeline(content, counted, createWriteStream(path, { flags: 'wx', mode: 0o644 }));
  } catch (error) {
    content.destroy();
    throw error;
  }
}

function isUsedUp(share: Spent, bytes: number): boolean {
  try {
    share.add('bytes', bytes);
    return false;
  } catch {
    return true;
  }
}
