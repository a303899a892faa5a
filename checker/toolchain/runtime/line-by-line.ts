import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The environment that makes C's stdio print to a pipe as to a terminal: each complete line at once, and a prompt
 * before the program waits for its keyboard. This takes the library of coreutils' `stdbuf`; without it the result is
 * empty.
 */
export async function lineByLine(): Promise<Readonly<Record<string, string>>> {
  const file = await findLibrary();
  return file ? { LD_PRELOAD: fromAnywhere(file), _STDBUF_O: 'L', _STDBUF_I: 'L' } : {};
}

/**
 * Spells a path so that only the loader of glibc finds the file, for which it was linked: it alone puts the program's own
 * folder for `$ORIGIN`. The loader of musl would find that the file suits it not, and would end the program; it ignores
 * a file that is not there. `..` above the root is the root.
 */
function fromAnywhere(file: string): string {
  return `$ORIGIN${'/..'.repeat(deepest)}${file}`;
}

/** A folder is less deep than this below the root. */
const deepest = 40;

async function findLibrary(): Promise<string | undefined> {
  const places = ['/usr/libexec', '/usr/lib', '/usr/lib64', ...(await multiarch())];
  for (const place of places) {
    const file = join(place, 'coreutils', 'libstdbuf.so');
    if ((await stat(file).catch(() => undefined))?.isFile()) return file;
  }
  return undefined;
}

async function multiarch(): Promise<readonly string[]> {
  const names = await readdir('/usr/lib').catch(() => []);
  return names.filter((name) => name.includes('-linux-')).map((name) => join('/usr/lib', name));
}
