import { sentence } from '../../../explain/text/typography.ts';
import { translator } from '../../../explain/words.ts';
import type { FindingCode } from '../../../model/finding.ts';
import type { Locale } from '../../../model/locale.ts';
import { sayCohort } from '../../words/say.ts';

/** The title of a finding of no particular program, as a sentence begins: `A deadlock`. */
export function findingTitle(code: FindingCode, locale: Locale): string {
  return sentence(findingWords(code, locale));
}

/** The same inside a sentence: `a deadlock`. */
export function findingWords(code: FindingCode, locale: Locale): string {
  if (code === 'wrong-port') return sayCohort(locale)('class.wrong-port');
  const t = translator(locale);
  return code === 'not-found' ? t('not-found.title', { role: 'none' }) : t(`${code}.title`);
}
