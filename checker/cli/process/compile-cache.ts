import module from 'node:module';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';

/** Not in the types of Node 20, which has none. */
const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown };

/** Node 22.8 and later can keep what they have compiled: the next check need not compile itself again. */
export async function keepCompiled(): Promise<void> {
  enableCompileCache?.(join(await cacheFolder(), 'compiled'));
}
