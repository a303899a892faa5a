import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readSource } from '../toolchain/build/read-source.ts';
import { SubmissionError } from './submission-error.ts';

/** A folder of a submission, without what is hidden or made by tools. */
export interface Folder {
  readonly path: string;
  /** As a person would name it. */
  readonly name: string;
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

const ignored = /^\.|^node_modules$|^__pycache__$|^__MACOSX$|\.class$|\.d\.ts$|~$/;

/** Lists a folder, in the alphabet's order. Throws a SubmissionError where that cannot be done. */
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

/** Lists a folder inside of another. */
export function enter(folder: Folder, inside: string): Promise<Folder> {
  return openFolder(join(folder.path, inside), join(folder.name, inside));
}

/** Makes sure, before anything is started, that a file can be read, and that reading it comes to an end. */
export async function mustRead(folder: Folder, file: string): Promise<void> {
  const path = join(folder.name, file);
  const text = await readSource(join(folder.path, file)).catch(() => {
    throw new SubmissionError({ code: 'unreadable', path });
  });
  if (text === undefined) throw new SubmissionError({ code: 'no-source', path });
}
