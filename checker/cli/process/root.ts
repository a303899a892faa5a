import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Alternance's own folder: this file is bundled into `dist/`. */
export const root: string = dirname(dirname(fileURLToPath(import.meta.url)));
