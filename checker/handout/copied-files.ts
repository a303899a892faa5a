import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of a copy: its bytes or its text, and whether it can be run. */
export interface CopiedFile {
  readonly content: Uint8Array | string;
  readonly mode: 'plain' | 'executable';
}

/** Files of a copy by their path in it. */
export type CopiedFiles = ReadonlyMap<string, CopiedFile>;

/** Where files are taken from, and where they go in the copy. */
export interface CopyOptions {
  /** An absolute folder. */
  readonly from: string;
  /** A path in the copy; `.` is the copy itself. */
  readonly to: string;
  /** Whether a file is wanted, by its path in `from`; all are if undefined. */
  readonly only?: (path: string) => boolean;
}

/** Reads the files of a folder, with its folders. Hidden files and what tools leave behind stay where they are. */
export async function copiedFiles({ from, to, only }: CopyOptions): Promise<CopiedFiles> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(from.length + 1))
    .filter((path) => !leftByTools.test(path) && (only?.(path) ?? true))
    .sort();
  const files = paths.map(async (path) => [join(to, path), await copiedFile(join(from, path))] as const);
  return new Map(await Promise.all(files));
}

/** Reads one file. */
export async function copiedFile(file: string): Promise<CopiedFile> {
  const [content, { mode }] = await Promise.all([readFile(file), stat(file)]);
  return { content, mode: (mode & 0o100) === 0 ? 'plain' : 'executable' };
}

const leftByTools = /(?:^|\/)(?:\.|__pycache__\/|node_modules\/)|\.(?:pyc|o|class|map)$|~$/;
