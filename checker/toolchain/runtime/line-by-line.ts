import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The environment that makes C's stdio print to a pipe as to a terminal: each complete line at once, and a prompt
 * before the program waits for its keyboard. This takes the library of coreutils' `stdbuf`; without it the result is
 * empty.
 */
export async function lineByLine(): Promise<Readonly<Record<string, string>>> {
  const file = await findLibrary();
  return file ? { LD_PRELOAD: file, _STDBUF_O: 'L', _STDBUF_I: 'L' } : {};
}

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
