import { translator } from '../../../explain/words.ts';
import type { Locale } from '../../../model/locale.ts';
import { signs } from '../../../report/html/page/page.ts';
import type { Markup } from '../../../report/text/markup.ts';
import { sayCohort } from '../../words/say.ts';
import { legendList } from '../map/legend-list.ts';

/** What each sign of the heat map of a class means. */
export function legend(locale: Locale): Markup {
  const say = sayCohort(locale);
  const skipped = { sign: signs.skipped, kind: 'skipped', words: translator(locale)('verdict.skipped') };
  return legendList(
    [
      skipped,
      { sign: '', kind: 'none', words: say('class.legend-none') },
      { sign: '✎', words: say('class.legend-hand') },
      { sign: '◦', words: say('class.legend-robust') },
    ],
    locale,
  );
}
