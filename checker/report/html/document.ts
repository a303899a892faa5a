import { restRemarks, roomRemarks } from '../../explain/conditions.ts';
import { listOf } from '../../explain/text/list.ts';
import type { FinishedRun } from '../content/all-reports.ts';
import type { PageParts } from '../content/reporter.ts';
import { hasText } from '../content/spoken.ts';
import { type Markup, markup } from '../text/markup.ts';
import { overview } from './overview.ts';
import type { HtmlPage } from './page/page.ts';
import { shell } from './page/shell.ts';
import { section } from './section.ts';

/** The whole HTML document of a run. */
export function documentOf(page: HtmlPage, run: FinishedRun, parts: PageParts): Markup {
  const { t, locale } = page;
  const { reports } = run;
  const questions = listOf([...new Set(reports.map(({ question }) => question))], 'and', locale);
  const title = t('html.title', { questions });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(page.at);
  const remarks = remarksOn(page, run);
  const body = markup`<a class="skip" href="#report-1">${t('html.skip')}</a>
<header class="page">
<p class="brand">Alternance</p>
<h1>${title}</h1>
<p class="checked">${t('html.checked', { date })}</p>
</header>
<main>
${reports.length > 1 ? overview(page, reports) : undefined}
${reports.map((report, index) => section(page, report, index + 1))}
</main>
${remarks.length > 0 ? markup`<footer class="page">${remarks.map((remark) => markup`<p>${remark}</p>`)}</footer>` : undefined}`;
  return shell({ locale, title, body, ...parts });
}

/** What a reader must know of how the reports came about: what this machine could not prove, and the seed. */
export function remarksOn(
  { t, locale }: Pick<HtmlPage, 't' | 'locale'>,
  { reports, seed, conditions }: FinishedRun,
): readonly string[] {
  const spoken = reports.some(({ dialogues }) => dialogues.some(hasText));
  return [
    ...(conditions ? [...restRemarks(conditions, locale), ...roomRemarks(conditions, locale)] : []),
    ...(spoken ? [t('seed', { seed })] : []),
  ];
}
