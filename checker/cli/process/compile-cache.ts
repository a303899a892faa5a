import module from 'node:module';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';

/** Missing in Node 20, and in its types. */
const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown };

/** Turns on the compile cache of Node 22.8 and later, so that the next check does not compile the checker again. */
export async function keepCompiled(): Promise<void> {
  if (!enableCompileCache) return;
  // Without a folder to write in, each check compiles the checker again.
  const folder = await cacheFolder().catch(() => undefined);
  if (folder !== undefined) enableCompileCache(join(folder, 'compiled'));
}
