import type { ArrivalPart, ArrivalSource } from '../arrivals/arrival.ts';
import type { Entry } from '../unpack/entry.ts';
import { fileEntry, folderEntries } from '../unpack/folder-entries.ts';
import { type StowOptions, stow } from '../unpack/stow.ts';
import { unpackArchive } from '../unpack/unpack-archive.ts';

/** Copies the files of an arrival, or unpacks them if it is an archive. The originals stay as they are. */
export async function takeFiles(
  source: Exclude<ArrivalSource, { readonly kind: 'repository' }>,
  options: StowOptions,
): Promise<void> {
  if (source.kind === 'archive') return unpackArchive(source.path, options);
  return stow(source.kind === 'folder' ? folderEntries(source.path) : entriesOf(source.parts), options);
}

/** The files of several parts. A folder stands for the student, unless it has a name of its own. */
async function* entriesOf(parts: readonly ArrivalPart[]): AsyncGenerator<Entry> {
  for (const { kind, path, name } of parts) {
    if (kind === 'file') yield fileEntry(path, name);
    else for await (const entry of folderEntries(path)) yield { ...entry, name: within(name, entry.name) };
  }
}

function within(folder: string, name: Entry['name']): Entry['name'] {
  if (folder === '' || folder === 'file') return name;
  return Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name)]);
}
