import { translator } from '../../../explain/words.ts';
import type { Locale } from '../../../model/locale.ts';
import { type Markup, markup } from '../../../report/text/markup.ts';
import { sayCohort } from '../../words/say.ts';
import type { Published } from '../marks/published.ts';
import type { ClassPageOptions } from './class-page-options.ts';
import { countFindings } from './count-findings.ts';
import { findingTitle } from './finding-title.ts';
import { type RowState, statesOf } from './states-of.ts';

/** The filters and the buttons that turn pages. The script shows them: a page without scripts has only what works. */
export function controls(published: readonly Published[], { locale }: ClassPageOptions): Markup {
  const say = sayCohort(locale);
  const met = new Set(published.flatMap(({ mark }) => statesOf(mark)));
  const states = order.filter((state) => met.has(state));
  // The script fills in the numbers.
  const shown = say('class.shown', { shown: '{shown}', count: '{count}' });
  const page = say('class.page', { page: '{page}', count: '{count}' });
  return markup`<div class="controls" data-controls hidden>
<label>${say('class.search')} <input type="search" data-search autocomplete="off"></label>
<label>${say('class.state')} <select data-state>
<option value="">${say('class.state-all')}</option>
${states.map((state) => markup`<option value="${state}">${stateWords(state, locale)}</option>\n`)}</select></label>
<label>${say('class.finding')} <select data-code>
<option value="">${say('class.any-finding')}</option>
${countFindings(published).map(({ code }) => markup`<option value="${code}">${findingTitle(code, locale)}</option>\n`)}</select></label>
<button type="button" data-clear>${say('class.clear')}</button>
<p class="shown" aria-live="polite" data-shown="${shown}"></p>
<p class="pages"><button type="button" data-turn="-1" aria-label="${say('class.previous')}" title="${say('class.previous')}">←</button>
<span data-page="${page}"></span>
<button type="button" data-turn="1" aria-label="${say('class.next')}" title="${say('class.next')}">→</button></p>
</div>`;
}

/** What a human has to look at comes first. */
const order: readonly RowState[] = [
  'undecided',
  'cannot-be-graded',
  'not-handed-in',
  'set-by-hand',
  'late',
  'failed',
  'decided',
];

function stateWords(state: RowState, locale: Locale): string {
  const say = sayCohort(locale);
  if (state === 'failed') return translator(locale)('verdict.failed');
  return state === 'set-by-hand' || state === 'late' ? say(`class.state-${state}`) : say(`state.${state}`);
}
