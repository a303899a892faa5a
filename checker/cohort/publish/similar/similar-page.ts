import { languageName } from '../../../explain/language.ts';
import { listOf } from '../../../explain/text/list.ts';
import type { CohortComparison } from '../../../model/cohort/similar.ts';
import type { Locale } from '../../../model/locale.ts';
import type { PageParts } from '../../../report/content/reporter.ts';
import { shell } from '../../../report/html/page/shell.ts';
import { type Markup, markup } from '../../../report/text/markup.ts';
import { sayCohort } from '../../words/say.ts';
import { pairSection } from './pair-section.ts';
import type { PublishedAlikes, PublishedProgram } from './published-similar.ts';

/** So many pairs are shown with their lines; the table has all. */
const mostShown = 100;

/** What the page of look-alikes needs. */
export interface SimilarPageOptions {
  readonly comparison: CohortComparison;
  readonly alike: readonly PublishedAlikes[];
  readonly unread: readonly PublishedProgram[];
  readonly questions: readonly string[];
  readonly locale: Locale;
  readonly at: Date;
  /** The name of the lab. */
  readonly lab: string;
}

/** The page that shows which programs look alike, and in which lines, for a person to look at. It changes no mark. */
export function similarPage(options: SimilarPageOptions, parts: PageParts): Markup {
  const { comparison, alike, unread, questions, locale, at, lab } = options;
  const { programs, pairs, leftOut } = comparison;
  const say = sayCohort(locale);
  const title = say('similar.title', { lab });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(at);
  const [before, after] = say('class.files', { files: '\n' }).split('\n');
  const about = { programs, pairs, count: alike.length, questions: listOf(questions, 'and', locale) };
  const languages = listOf(
    leftOut.map((language) => languageName(language)),
    'and',
    locale,
  );
  const body = markup`<a class="skip" href="#pairs">${say('similar.skip')}</a>
<header class="page">
<p class="brand">Alternance · ${lab}</p>
<h1>${title}</h1>
<p class="checked">${date} · ${before}<a href="similar.csv">similar.csv</a>${after}</p>
</header>
<main>
<section class="summary">
<p>${say('similar.about', about)}</p>
<p class="note"><strong>${say('similar.caution')}</strong></p>
<p class="note">${say('similar.method')}${leftOut.length > 0 ? ` ${say('similar.left-out', { languages })}` : undefined}</p>
${unread.length > 0 ? markup`<p class="note">${say('similar.unread', { files: unread.map(({ name, file }) => `${name} (${file})`).join(', ') })}</p>` : undefined}
</section>
<section class="pairs-alike">
<h2 id="pairs" tabindex="-1">${say('similar.pairs')}</h2>
${alike.length === 0 ? markup`<p>${say('similar.none')}</p>` : undefined}
${alike.length > mostShown ? markup`<p class="note">${say('similar.first', { shown: mostShown, count: alike.length })}</p>` : undefined}
${alike.slice(0, mostShown).map((one) => pairSection(one, locale))}
</section>
</main>`;
  return shell({ locale, title, body, ...parts });
}
