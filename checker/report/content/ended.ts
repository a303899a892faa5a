import { translator } from '../../explain/words.ts';
import type { Locale } from '../../model/locale.ts';
import type { ChartMove } from '../chart/move.ts';

/** The end of a program in words: `has ended with code 1`. */
export function exitWords({ code, signal }: Extract<ChartMove, { kind: 'ended' }>, locale: Locale): string {
  const t = translator(locale);
  if (signal !== undefined) {
    return t('stands.signal', { signal });
  }
  return code === undefined ? t('stands.ended') : t('stands.code', { code });
}
