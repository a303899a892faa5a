import { createHash } from 'node:crypto';
import { restRemarks, roomRemarks } from '../../explain/conditions.ts';
import { listOf } from '../../explain/list.ts';
import type { FinishedRun } from '../content/all-reports.ts';
import type { PageParts } from '../content/reporter.ts';
import { hasText } from '../content/spoken.ts';
import { asMarkup, type Markup, markup } from '../text/markup.ts';
import { overview } from './overview.ts';
import type { HtmlPage } from './page/page.ts';
import { section } from './section.ts';

/** The whole HTML document. Its content security policy allows its own style and script only, whatever a program printed. */
export function documentOf(
  page: HtmlPage,
  { reports, seed, conditions }: FinishedRun,
  { style, script }: PageParts,
): Markup {
  const { t, locale } = page;
  const questions = listOf([...new Set(reports.map(({ question }) => question))], 'and', locale);
  const title = t('html.title', { questions });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(page.at);
  const spoken = reports.some(({ dialogues }) => dialogues.some(hasText));
  const remarks = [
    ...(conditions ? [...restRemarks(conditions, locale), ...roomRemarks(conditions, locale)] : []),
    ...(spoken ? [t('seed', { seed })] : []),
  ];
  return markup`<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy({ style, script })}">
<title>${title} – Alternance</title>
<style>${asMarkup(style)}</style>
</head>
<body>
<a class="skip" href="#report-1">${t('html.skip')}</a>
<header class="page">
<p class="brand">Alternance</p>
<h1>${title}</h1>
<p class="checked">${t('html.checked', { date })}</p>
</header>
<main>
${reports.length > 1 ? overview(page, reports) : undefined}
${reports.map((report, index) => section(page, report, index + 1))}
</main>
${remarks.length > 0 ? markup`<footer class="page">${remarks.map((remark) => markup`<p>${remark}</p>`)}</footer>` : undefined}
<script>${asMarkup(script)}</script>
</body>
</html>
`;
}

function policy({ style, script }: PageParts): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`;
}
