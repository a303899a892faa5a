import { ownFolder } from '../../toolchain/runtime/own-folder.ts';

/** Alternance's own folder. */
export const root: string = ownFolder();
