import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Locale, locales } from '../../../model/locale.ts';
import { type Markup, markup } from '../../../report/text/markup.ts';
import { sayCohort } from '../../words/say.ts';
import { writeWhole } from '../../write-whole.ts';

/** The pages of matrices that stand in a folder. */
export async function matricesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /^matrix-.*\.html$/.test(name)).sort();
}

/** The place in the page of the class where the matrices are linked; it is there when there are none yet. */
export function matrixLinks(pages: readonly string[], locale: Locale): Markup {
  if (pages.length === 0) return markup`<p class="matrices" hidden></p>`;
  const links = pages.map((page, index) => {
    const question = page.slice('matrix-'.length, -'.html'.length);
    return markup`${index > 0 ? ', ' : undefined}<a href="${page}">${question}</a>`;
  });
  const [before, after] = sayCohort(locale)('matrix.link', { links: '\n' }).split('\n');
  return markup`<p class="matrices">${before}${links}${after}</p>`;
}

/**
 * Links the matrices of a folder from its page of the class, and leaves all else of that page as it is: what was asked of the
 * marks, such as a rubric, is not known here.
 */
export async function linkMatrices(folder: string): Promise<void> {
  const file = join(folder, 'index.html');
  const page = await readFile(file, 'utf8');
  const locale = locales.find((one) => page.includes(`<html lang="${one}">`)) ?? 'en';
  const links = matrixLinks(await matricesIn(folder), locale).markup;
  await writeWhole(
    file,
    page.replace(/<p class="matrices".*?<\/p>/s, () => links),
  );
}
