import { readFile } from 'node:fs/promises';
import { CheckerFault } from '../../model/fault.ts';
import type { PageParts } from '../../report/content/reporter.ts';

/** Reads the style and the script of an HTML page, by default a report's; the build has put them beside this file in `dist/`. */
export async function readPage(style = 'page.style.css', script = 'page.js'): Promise<PageParts> {
  const read = (file: string) =>
    readFile(new URL(file, import.meta.url), 'utf8').catch((cause) => {
      throw new CheckerFault(`dist/${file} cannot be read: run \`npm run build\``, { cause });
    });
  return { style: await read(style), script: await read(script) };
}
