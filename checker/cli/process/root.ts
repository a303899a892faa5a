import { ownFolder } from '../../toolchain/runtime/own-folder.ts';

/** The folder in which Alternance is installed. */
export const root: string = ownFolder();
