import { sentence } from '../../../explain/text/typography.ts';
import { translator } from '../../../explain/words.ts';
import type { FindingCode } from '../../../model/finding.ts';
import type { Locale } from '../../../model/locale.ts';
import { sayCohort } from '../../words/say.ts';

/** The title of a finding of no particular program: `A deadlock`. */
export function findingTitle(code: FindingCode, locale: Locale): string {
  if (code === 'wrong-port') return sentence(sayCohort(locale)('class.wrong-port'));
  return sentence(translator(locale)(`${code}.title`));
}
