import type { Tools } from '../../toolchain/build/tools.ts';

/** What this process has for preparing programs. */
export function toolsHere(): Tools {
  return {
    environment: process.env,
    node: process.execPath,
    nodeVersion: process.versions.node,
    folder: process.cwd(),
  };
}
