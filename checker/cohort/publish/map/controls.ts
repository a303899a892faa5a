import type { FindingCode } from '../../../model/finding.ts';
import type { Locale } from '../../../model/locale.ts';
import { type Markup, markup } from '../../../report/text/markup.ts';
import { sayCohort } from '../../words/say.ts';
import { findingTitle } from './finding-title.ts';

/** What the rows of a heat map can be filtered by, and the words for it. */
export interface ControlsOptions {
  readonly locale: Locale;
  readonly states: readonly { readonly state: string; readonly words: string }[];
  readonly codes: readonly FindingCode[];
  /** `shown` has the places {shown} and {count}, which the script fills in. */
  readonly labels: Readonly<Record<'search' | 'state' | 'all' | 'shown', string>>;
}

/** The filters and the buttons that turn pages. The script shows them: a page without scripts has only what works. */
export function controls({ locale, states, codes, labels }: ControlsOptions): Markup {
  const say = sayCohort(locale);
  const page = say('class.page', { page: '{page}', count: '{count}' });
  return markup`<div class="controls" data-controls hidden>
<label>${labels.search} <input type="search" data-search autocomplete="off"></label>
<label>${labels.state} <select data-state>
<option value="">${labels.all}</option>
${states.map(({ state, words }) => markup`<option value="${state}">${words}</option>\n`)}</select></label>
<label>${say('class.finding')} <select data-code>
<option value="">${say('class.any-finding')}</option>
${codes.map((code) => markup`<option value="${code}">${findingTitle(code, locale)}</option>\n`)}</select></label>
<button type="button" data-clear>${say('class.clear')}</button>
<p class="shown" aria-live="polite" data-shown="${labels.shown}"></p>
<p class="pages"><button type="button" data-turn="-1" aria-label="${say('class.previous')}" title="${say('class.previous')}">←</button>
<span data-page="${page}"></span>
<button type="button" data-turn="1" aria-label="${say('class.next')}" title="${say('class.next')}">→</button></p>
</div>`;
}
