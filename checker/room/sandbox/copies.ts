import { accessSync, constants, lstatSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What a folder has inside a sandbox: the same paths, copied as far as it is small. */
export interface FolderPlan {
  readonly folder: string;
  readonly files: readonly { readonly path: string; readonly executable: boolean }[];
  readonly links: readonly { readonly path: string; readonly target: string }[];
  /** What is too large to be copied, to be shown read-only. */
  readonly shown: readonly string[];
}

/** More than any submission of this lab, and few enough to be open at once. */
const mostFiles = 100;
const mostBytes = 16_000_000;

/**
 * Plans a folder: a program may write into a copy as it may at home, and changes nothing of what was handed in. A link
 * stays a link, so it leads nowhere if it leads out of the sandbox. Pipes and devices are left out.
 */
export function planFolder(folder: string): FolderPlan {
  const files: { path: string; executable: boolean }[] = [];
  const links: { path: string; target: string }[] = [];
  const shown: string[] = [];
  let bytes = 0;
  const queue = [folder];
  for (const here of queue) {
    for (const name of namesIn(here)) {
      const path = join(here, name);
      const facts = lstatSync(path, { throwIfNoEntry: false });
      if (facts?.isSymbolicLink()) links.push({ path, target: readlinkSync(path) });
      else if (facts?.isFile() && isReadable(path)) {
        const fits = files.length < mostFiles && bytes + facts.size <= mostBytes;
        if (fits) files.push({ path, executable: (facts.mode & 0o111) !== 0 });
        else shown.push(path);
        if (fits) bytes += facts.size;
      } else if (facts?.isDirectory()) (isCopied(name) ? queue : shown).push(path);
    }
  }
  return { folder, files, links, shown: shown.slice(0, mostFiles) };
}

/** Folders of packages are large, and read only. */
function isCopied(name: string): boolean {
  return !['node_modules', '.git', '.venv', 'venv'].includes(name);
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
