import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { HandInNoteCode } from '../../../model/cohort/hand-in.ts';
import type { Bounds } from './bounds.ts';
import type { Entry } from './entry.ts';
import { innerPath } from './inside.ts';
import { isLeftOut } from './left-out.ts';
import type { Spent } from './spent.ts';
import { UnpackError } from './unpack-error.ts';
import { writeEntry } from './write-entry.ts';

/** Where entries are written, and how much of them. */
export interface StowOptions {
  /** An absolute folder that nothing else writes to; it is made. */
  readonly into: string;
  readonly bounds: Bounds;
  readonly spent: Spent;
  /**
   * What an entry uses up besides: of an archive with a whole cohort, each hand-in has a share. Files are cut where it
   * ends, and no more are written to it.
   */
  readonly shareOf?: (parts: readonly string[]) => Spent;
  /** Told of what is left aside, with its path in the folder. */
  readonly note: (code: HandInNoteCode, path: string) => void;
}

/**
 * Writes the files among some entries into a folder, and nothing outside of it: links and devices are never made. Of
 * two entries with the same path the later one counts. Throws an UnpackError where the whole is not to be taken.
 */
export async function stow(entries: AsyncIterable<Entry>, options: StowOptions): Promise<void> {
  const { into, spent, shareOf } = options;
  await mkdir(into, { recursive: true });
  for await (const entry of entries) {
    spent.add('entries', 1);
    const parts = place(entry, options);
    if (!parts) continue;
    const path = join(into, ...parts);
    if (entry.kind === 'folder') await mkdir(path, { recursive: true });
    if (entry.kind !== 'file') continue;
    spent.add('files', 1);
    const share = shareOf?.(parts);
    if (!share?.isOver()) await writeEntry(entry, { path, spent, share });
  }
}

/** The parts of the path at which an entry is written; undefined if it is left out. */
function place({ name, kind }: Entry, { bounds, note }: StowOptions): readonly string[] | undefined {
  const path = innerPath(name);
  if (path.kind === 'outside') throw new UnpackError({ code: 'escapes', entry: path.shown });
  const { parts, guessed } = path;
  if (parts.length === 0) return undefined;
  if (parts.length > bounds.depth)
    throw new UnpackError({ code: 'too-large', limit: 'depth', most: bounds.depth });
  const made = parts.findIndex(isLeftOut);
  if (made >= 0) {
    note('left-out', parts.slice(0, made + 1).join('/'));
    return undefined;
  }
  if (kind === 'link' || kind === 'device') {
    note(`${kind}-left-out`, parts.join('/'));
    return undefined;
  }
  if (guessed === 'yes') note('renamed', parts.join('/'));
  return parts;
}
