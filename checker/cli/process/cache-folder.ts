import { createCacheFolder } from '../../toolchain/build/cache-folder.ts';

/** The folder that keeps this user's builds from run to run. */
export const cacheFolder: () => Promise<string> = createCacheFolder({
  environment: process.env,
  userId: process.getuid?.(),
});
