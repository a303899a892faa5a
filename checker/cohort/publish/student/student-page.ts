import { translator } from '../../../explain/words.ts';
import type { PageParts } from '../../../report/content/reporter.ts';
import { shell } from '../../../report/html/page/shell.ts';
import { type Markup, markup } from '../../../report/text/markup.ts';
import { sayCohort } from '../../words/say.ts';
import type { Published } from '../marks/published.ts';
import { markSection } from './mark-section.ts';
import { pointsSection } from './points-section.ts';
import { questionSections } from './question-sections.ts';
import type { StudentPageOptions } from './student-page-options.ts';
import { traceSection } from './trace-section.ts';

/**
 * The page of one student: the mark, where each point comes from, and the report of each question. It loads no file and
 * no network, so that it can be handed back alone.
 */
export function studentPage(one: Published, options: StudentPageOptions, parts: PageParts): Markup {
  const { locale, at, lab } = options;
  const say = sayCohort(locale);
  const title = say('student.title', { lab, name: one.name });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(at);
  const known = [one.id, one.group, one.members?.join(', ')].filter((text) => text !== undefined).join(' · ');
  const body = markup`<a class="skip" href="#report-1">${translator(locale)('html.skip')}</a>
<header class="page">
<p class="brand">Alternance · ${lab}</p>
<h1>${one.name}</h1>
<p class="checked">${known === '' ? undefined : markup`${known} · `}${say('student.marked', { date })}</p>
</header>
<main>
${markSection(one, options)}
${pointsSection(one, options)}
${questionSections(one, options)}
${traceSection(one, options)}
</main>`;
  return shell({ locale, title, body, ...parts });
}
