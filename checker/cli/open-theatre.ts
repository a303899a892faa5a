import { randomUUID } from 'node:crypto';
import { openTheatre, type Theatre } from '../stage/theatre.ts';
import { holdLittle } from './hold-little.ts';
import { root } from './root.ts';

/**
 * The theatre of this process: what the machine allows, found out once and kept for every dialogue. Alternance's own
 * folder is named by whoever has not been bundled into `dist/`.
 */
export function openTheatreHere(folder = root): Promise<Theatre> {
  return openTheatre({
    pid: process.pid,
    architecture: process.arch,
    now: () => performance.now(),
    root: folder,
    environment: process.env,
    mark: randomUUID(),
    useKernel: process.env.ALTERNANCE_KERNEL !== 'none',
    useNetworks: process.env.ALTERNANCE_NETWORK !== 'shared',
    beforeDialogue: holdLittle,
  });
}
