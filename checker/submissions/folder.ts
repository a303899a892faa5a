import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readSource } from '../toolchain/build/read-source.ts';
import { SubmissionError } from './submission-error.ts';

/** A folder of a submission, without hidden entries and those that tools make. */
export interface Folder {
  readonly path: string;
  /** The folder as a person would name it. */
  readonly name: string;
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

const ignored = /^\.|^node_modules$|^__pycache__$|^__MACOSX$|\.class$|\.d\.ts$|~$/;

/** Lists a folder in alphabetical order. Throws a SubmissionError if it cannot be listed. */
export async function openFolder(path: string, name: string): Promise<Folder> {
  const entries = await readdir(path, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new SubmissionError({ code: 'no-folder', dir: name });
    if (error.code === 'ENOTDIR') throw new SubmissionError({ code: 'not-a-folder', dir: name });
    throw new SubmissionError({ code: 'unreadable', path: name });
  });
  const shown = entries
    .filter((entry) => !ignored.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = (isWanted: boolean) =>
    shown.flatMap((entry) => (entry.isDirectory() === isWanted ? [entry.name] : []));
  return { path, name, files: names(false), folders: names(true) };
}

/** Lists a folder inside another one. */
export function enter(folder: Folder, inside: string): Promise<Folder> {
  return openFolder(join(folder.path, inside), join(folder.name, inside));
}

/** Throws a SubmissionError if a file cannot be read or is too large, before anything is started. */
export async function mustRead(folder: Folder, file: string): Promise<void> {
  const path = join(folder.name, file);
  const text = await readSource(join(folder.path, file)).catch(() => {
    throw new SubmissionError({ code: 'unreadable', path });
  });
  if (text === undefined) throw new SubmissionError({ code: 'no-source', path });
}
