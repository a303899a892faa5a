import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Locale, locales } from '../../../model/locale.ts';
import { type Markup, markup } from '../../../report/text/markup.ts';
import { sayCohort } from '../../words/say.ts';
import { writeWhole } from '../../write-whole.ts';

/** The pages in a folder that change no mark: who plays with whom, and look-alikes. */
export async function asidesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /^(matrix-.*|similar)\.html$/.test(name)).sort();
}

/** The place in the page of the class where these pages are linked; it is there when there are none yet. */
export function asideLinks(pages: readonly string[], locale: Locale): Markup {
  if (pages.length === 0) return markup`<p class="asides" hidden></p>`;
  const say = sayCohort(locale);
  const links = pages.map((page, index) => {
    const question = /^matrix-(.*)\.html$/.exec(page)?.[1];
    const words = question === undefined ? say('similar.link') : say('matrix.link-one', { question });
    return markup`${index > 0 ? ', ' : undefined}<a href="${page}">${words}</a>`;
  });
  const [before, after] = say('matrix.link', { links: '\n' }).split('\n');
  return markup`<p class="asides">${before}${links}${after}</p>`;
}

/** Whether the page of the class stands in a folder. */
export function hasIndex(folder: string): Promise<boolean> {
  return access(join(folder, 'index.html')).then(
    () => true,
    () => false,
  );
}

/**
 * Links these pages from the page of the class, if it is there, and leaves all else of that page as it is: what was asked of
 * the marks, such as a rubric, is not known here.
 */
export async function linkAsides(folder: string): Promise<void> {
  if (!(await hasIndex(folder))) return;
  const file = join(folder, 'index.html');
  const page = await readFile(file, 'utf8');
  const locale = locales.find((one) => page.includes(`<html lang="${one}">`)) ?? 'en';
  const links = asideLinks(await asidesIn(folder), locale).markup;
  await writeWhole(
    file,
    page.replace(/<p class="asides".*?<\/p>/s, () => links),
  );
}
