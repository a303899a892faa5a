import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const keptMs = 30 * 24 * 3600 * 1000;

/**
 * After one build in 256 (told by its name, so that nothing is counted), forgets what was built 30 days
 * before it. Also what a checker that was killed left half built.
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
