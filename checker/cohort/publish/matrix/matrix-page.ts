import { solutionKey } from '../../../model/cohort/matrix.ts';
import type { PageParts } from '../../../report/content/reporter.ts';
import { shell } from '../../../report/html/page/shell.ts';
import { type Markup, markup } from '../../../report/text/markup.ts';
import { nameOfPair } from '../../matrix/meeting-store.ts';
import { everyPairUpTo } from '../../matrix/plan-meetings.ts';
import { sayCohort } from '../../words/say.ts';
import { matrixMap } from './matrix-map.ts';
import type { MatrixPageOptions } from './matrix-page-options.ts';
import { meetingList, type Standings } from './meeting-list.ts';
import { tallyOf } from './tally.ts';

/**
 * The page that shows who plays with whom: in sum, as a heat map, and each meeting that did not pass. It loads nothing, and
 * changes no mark.
 */
export function matrixPage(standings: Standings, options: MatrixPageOptions, parts: PageParts): Markup {
  const { published, locale, lab, at, hasIndex } = options;
  const { matrix, byPair, aside } = published;
  const say = sayCohort(locale);
  const title = say('matrix.title', { lab, question: matrix.question });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(at);
  const file = `matrix-${matrix.question}.csv`;
  const [before, after] = say('class.files', { files: '\n' }).split('\n');
  const index = hasIndex ? markup` <a href="index.html">${say('class.title', { lab })}</a>` : undefined;
  const itself = byPair.get(nameOfPair({ client: solutionKey, server: solutionKey }))?.meeting;
  const body = markup`<a class="skip" href="#map">${say('matrix.skip')}</a>
<header class="page">
<p class="brand">Alternance · ${lab}</p>
<h1>${title}</h1>
<p class="checked">${date} · ${before}<a href="${file}">${file}</a>${after}${index}</p>
</header>
<main>
<section class="summary">
<p>${say('matrix.counts', { ...tallyOf(published.meetings) })}</p>
<p class="note">${say('matrix.dialogue', { title: matrix.dialogue.title[locale] })} ${planWords(options)}</p>
${itself?.verdict === 'failed' ? markup`<p class="note">${say('matrix.solution-fails')}</p>` : undefined}
</section>
${matrixMap(options)}
${meetingList(standings, options)}
${aside.length > 0 ? markup`<section><h2>${say('matrix.aside')}</h2><p>${aside.join(', ')}</p></section>` : undefined}
</main>`;
  return shell({ locale, title, body, ...parts });
}

function planWords({ published: { matrix, isAnonymous }, locale }: MatrixPageOptions): string {
  const say = sayCohort(locale);
  const { partners } = matrix.plan;
  if (partners === undefined) return say('matrix.every-pair');
  // Each pair's seed is made of this one and of the keys, so who knows it can find the keys behind the codes.
  const seed = isAnonymous ? 'hidden' : matrix.seed;
  return say('matrix.sampled', { most: everyPairUpTo, partners, seed });
}
