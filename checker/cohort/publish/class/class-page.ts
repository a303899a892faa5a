import type { PageParts } from '../../../report/content/reporter.ts';
import { shellAround } from '../../../report/html/page/shell.ts';
import { markup } from '../../../report/text/markup.ts';
import { sayCohort } from '../../words/say.ts';
import { asideLinks } from '../class/link-asides.ts';
import type { Published } from '../marks/published.ts';
import type { ClassPageOptions } from './class-page-options.ts';
import { distribution } from './distribution.ts';
import { findingsMet } from './findings-met.ts';
import { heatMap } from './heat-map.ts';
import { openMarks } from './open-marks.ts';
import { summary } from './summary.ts';

/**
 * The page that shows an instructor the class at a glance: what is open, the distribution, what to teach again, and a
 * heat map. It comes in pieces, the rows of the map one by one, so a class of thousands is never in memory as a whole.
 * Its script sorts, filters and turns pages; without it everything is shown.
 */
export function* classPage(
  published: readonly Published[],
  options: ClassPageOptions,
  parts: PageParts,
): Generator<string> {
  const { locale, at, lab, tables, asides } = options;
  const say = sayCohort(locale);
  const title = say('class.title', { lab });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(at);
  const links = tables.map(
    (file, index) => markup`${index > 0 ? ', ' : undefined}<a href="${file}">${file}</a>`,
  );
  const [before, after] = say('class.files', { files: '\n' }).split('\n');
  const { begin, end } = shellAround({ locale, title, ...parts });
  yield begin.markup;
  yield markup`<a class="skip" href="#map">${say('class.skip')}</a>
<header class="page">
<p class="brand">Alternance · ${lab}</p>
<h1>${title}</h1>
<p class="checked">${say('class.marked', { date })} ${before}${links}${after}</p>
${asideLinks(asides, locale)}
</header>
<main>
${summary(published, options)}
${openMarks(published, options)}
<div class="glance">
${distribution(published, options)}
${findingsMet(published, options)}
</div>
`.markup;
  for (const piece of heatMap(published, options)) yield piece.markup;
  yield markup`
</main>${end}`.markup;
}
