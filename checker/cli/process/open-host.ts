import { randomUUID } from 'node:crypto';
import { type Host, openHost } from '../../room/host.ts';
import { preferSmallHeap } from './prefer-small-heap.ts';
import { root } from './root.ts';

/**
 * The host of this process: what the machine allows, found out once and kept for every dialogue. Alternance's own
 * folder is named by whoever has not been bundled into `dist/`.
 */
export function openHostHere(folder = root): Promise<Host> {
  return openHost({
    pid: process.pid,
    architecture: process.arch,
    now: () => performance.now(),
    root: folder,
    environment: process.env,
    mark: randomUUID(),
    useKernel: process.env.ALTERNANCE_KERNEL !== 'none',
    useNetworks: process.env.ALTERNANCE_NETWORK !== 'shared',
    beforeDialogue: preferSmallHeap,
  });
}
