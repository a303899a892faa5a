import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { join } from 'node:path';

/** The path of the native program of esbuild; its JavaScript wrapper would start a second Node. */
export function esbuild(): string {
  const requireHere = createRequire(import.meta.url);
  const wrapper = requireHere.resolve('esbuild/package.json');
  try {
    return createRequire(wrapper).resolve(`@esbuild/${platform()}-${arch()}/bin/esbuild`);
  } catch {
    return join(wrapper, '..', 'bin', 'esbuild');
  }
}
