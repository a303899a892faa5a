import { translator } from '../../../explain/words.ts';
import type { Locale } from '../../../model/locale.ts';
import type { Markup } from '../../../report/text/markup.ts';
import { sayCohort } from '../../words/say.ts';
import { controls } from '../map/controls.ts';
import type { Published } from '../marks/published.ts';
import type { ClassPageOptions } from './class-page-options.ts';
import { countFindings } from './count-findings.ts';
import { type RowState, statesOf } from './states-of.ts';

/** The filters of the class: by name, by state, by finding. */
export function classControls(published: readonly Published[], { locale }: ClassPageOptions): Markup {
  const say = sayCohort(locale);
  const met = new Set(published.flatMap(({ mark }) => statesOf(mark)));
  const states = order.filter((state) => met.has(state));
  return controls({
    locale,
    states: states.map((state) => ({ state, words: stateWords(state, locale) })),
    codes: countFindings(published).map(({ code }) => code),
    labels: {
      ...{ search: say('class.search'), state: say('class.state'), all: say('class.state-all') },
      shown: say('class.shown', { shown: '{shown}', count: '{count}' }),
    },
  });
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
