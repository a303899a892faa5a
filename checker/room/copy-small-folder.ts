import { cpSync, lstatSync, rmSync } from 'node:fs';

/** More than any submission of a lab, and copied in a few milliseconds. */
const mostFiles = 1000;
const mostBytes = 16_000_000;

/**
 * Copies a folder to `copy`: its files, folders and links, but no pipe or device. Returns whether it did: nothing is left
 * of a folder that is too large, or has something that cannot be read.
 */
export function copySmallFolder(folder: string, copy: string): boolean {
  let [files, bytes] = [0, 0];
  const isCopied = (path: string) => {
    const facts = lstatSync(path);
    files += 1;
    bytes += facts.isFile() ? facts.size : 0;
    if (files > mostFiles || bytes > mostBytes) throw new Error(`${folder} is too large`);
    return facts.isFile() || facts.isDirectory() || facts.isSymbolicLink();
  };
  try {
    cpSync(folder, copy, {
      recursive: true,
      verbatimSymlinks: true,
      preserveTimestamps: true,
      filter: isCopied,
    });
    return true;
  } catch {
    rmSync(copy, { recursive: true, force: true });
    return false;
  }
}
