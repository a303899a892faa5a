import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const keptMs = 30 * 24 * 3600 * 1000;

/**
 * Once in 256 builds, chosen by the build's name so that no counter is kept, removes builds that are 30 days older than
 * this one. This includes unfinished builds of checkers that were killed.
 */
export async function sweep(build: string): Promise<void> {
  if (!basename(build).startsWith('00')) return;
  const folder = dirname(build);
  const { mtimeMs: now } = await stat(build);
  for (const name of await readdir(folder)) {
    const entry = await stat(join(folder, name)).catch(() => undefined);
    if (entry && now - entry.mtimeMs > keptMs) await rm(join(folder, name), { recursive: true, force: true });
  }
}
