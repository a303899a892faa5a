import { translator } from '../../../explain/words.ts';
import type { Locale } from '../../../model/locale.ts';
import { signs } from '../../../report/html/page/page.ts';
import { type Markup, markup } from '../../../report/text/markup.ts';
import { sayCohort } from '../../words/say.ts';

/** A sign of a heat map, the class of its tile, and what it means. */
export interface LegendItem {
  readonly sign: string;
  readonly kind?: string;
  readonly words: string;
}

/** What each sign of a heat map means: no meaning is told by a colour alone. The verdicts come first. */
export function legendList(items: readonly LegendItem[], locale: Locale): Markup {
  const verdicts = (['passed', 'failed', 'undecided'] as const).map((kind) => ({
    ...{ kind, sign: signs[kind], words: translator(locale)(`verdict.${kind}`) },
  }));
  const each = [...verdicts, ...items].map(
    ({ sign, kind = '', words }: LegendItem) =>
      markup`<li><span class="tile ${kind}">${sign}</span> ${words}</li>\n`,
  );
  return markup`<ul class="legend" aria-label="${sayCohort(locale)('class.legend')}">
${each}</ul>`;
}
