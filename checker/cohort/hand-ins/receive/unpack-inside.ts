import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { languageOf } from '../../../languages/languages.ts';
import { archiveKind, isCalledArchive, withoutArchiveExtension } from '../unpack/archive-kind.ts';
import type { StowOptions } from '../unpack/stow.ts';
import { unpackArchive } from '../unpack/unpack-archive.ts';
import { UnpackError } from '../unpack/unpack-error.ts';

/** The folder of a hand-in whose archives are unpacked. */
export interface UnpackInsideOptions extends StowOptions {
  /** How often archives are unpacked that were inside others. */
  readonly levels: number;
  /** Told of each archive before it is opened. */
  readonly opening: (path: string) => void;
}

/**
 * Unpacks the archives inside a hand-in, each into a folder of its name beside it. One that cannot be unpacked makes
 * the whole hand-in one that cannot be graded, unless there are programs beside it: it is then left aside.
 */
export async function unpackInside(options: UnpackInsideOptions): Promise<void> {
  const { into, levels, note } = options;
  const names = await filesIn(into);
  const hasPrograms = names.some((name) => languageOf(name) !== undefined);
  let isDeeper = false;
  for (const name of names) {
    if (!(await isArchive(join(into, name)))) continue;
    isDeeper = levels > 0;
    if (levels === 0) note('archive-left-out', name);
    else await unpackOne(name, { ...options, beside: hasPrograms ? 'programs' : 'nothing' });
  }
  if (isDeeper) await unpackInside({ ...options, levels: levels - 1 });
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}

async function isArchive(file: string): Promise<boolean> {
  const name = basename(file);
  return isCalledArchive(name) && (name.includes('.') || (await archiveKind(file)) !== undefined);
}

interface UnpackOneOptions extends UnpackInsideOptions {
  readonly beside: 'programs' | 'nothing';
}

async function unpackOne(name: string, options: UnpackOneOptions): Promise<void> {
  const { into, beside, note, opening } = options;
  const file = join(into, name);
  const place = folderFor(name, into);
  opening(name);
  try {
    await unpackArchive(file, {
      ...options,
      into: join(into, place),
      note: (code, inner) => note(code, join(place, inner)),
    });
    if (beside === 'programs') note('second-archive', name);
  } catch (error) {
    const isLeft = error instanceof UnpackError && harmless.has(error.problem.code) && beside === 'programs';
    if (!isLeft) throw error;
    await rm(join(into, place), { recursive: true, force: true });
    note('archive-left-out', name);
  }
  await rm(file, { force: true });
}

/** An archive that would write elsewhere, or fill the disk, is for a human to look at in any case. */
const harmless: ReadonlySet<string> = new Set(['unsupported-archive', 'broken-archive']);

function folderFor(name: string, into: string): string {
  const place = join(dirname(name), withoutArchiveExtension(basename(name)));
  return place === name || existsSync(join(into, place)) ? `${name} (archive)` : place;
}
