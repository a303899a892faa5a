import { join } from 'node:path';

/**
 * The folder that keeps the compiled checker from run to run, in the user's own cache; undefined for a user without
 * one. A folder for everybody, such as /tmp, will not do: what is kept there is run.
 */
export function keptFolder({ XDG_CACHE_HOME: cache, HOME: home }: NodeJS.ProcessEnv): string | undefined {
  const own = cache?.startsWith('/') ? cache : home?.startsWith('/') ? join(home, '.cache') : undefined;
  return own && join(own, 'alternance', 'compiled');
}
