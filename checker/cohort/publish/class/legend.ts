import { translator } from '../../../explain/words.ts';
import type { Locale } from '../../../model/locale.ts';
import { signs } from '../../../report/html/page/page.ts';
import { type Markup, markup } from '../../../report/text/markup.ts';
import { sayCohort } from '../../words/say.ts';

/** What each sign of the heat map means: no meaning is told by a colour alone. */
export function legend(locale: Locale): Markup {
  const [t, say] = [translator(locale), sayCohort(locale)];
  const verdicts = ['passed', 'failed', 'undecided', 'skipped'] as const;
  return markup`<ul class="legend" aria-label="${say('class.legend')}">
${verdicts.map((verdict) => markup`<li><span class="tile ${verdict}">${signs[verdict]}</span> ${t(`verdict.${verdict}`)}</li>\n`)}<li><span class="tile none"></span> ${say('class.legend-none')}</li>
<li><span class="tile">✎</span> ${say('class.legend-hand')}</li>
<li><span class="tile">◦</span> ${say('class.legend-robust')}</li>
</ul>`;
}
