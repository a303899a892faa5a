import { readFile } from 'node:fs/promises';
import { CheckerFault } from '../../model/fault.ts';
import type { PageParts } from '../../report/content/reporter.ts';

/** Reads the style and the script of the HTML page, which the build has put beside this file in `dist/`. */
export async function readPage(): Promise<PageParts> {
  const read = (file: string) =>
    readFile(new URL(file, import.meta.url), 'utf8').catch((cause) => {
      throw new CheckerFault(`dist/${file} cannot be read: run \`npm run build\``, { cause });
    });
  return { style: await read('page.style.css'), script: await read('page.js') };
}
