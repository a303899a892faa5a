import { createCacheFolder } from '../../toolchain/build/cache-folder.ts';

/** The folder in which this user's builds, and the checker as Node has compiled it, are kept between runs. */
export const cacheFolder: () => Promise<string> = createCacheFolder({
  environment: process.env,
  userId: process.getuid?.(),
});
