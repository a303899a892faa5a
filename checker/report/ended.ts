import type { Locale } from '../explain/locale.ts';
import { translator } from '../explain/words.ts';
import type { Move } from './chart/move.ts';

/** How a program ended, in words: `has ended with code 1`. */
export function ended({ code, signal }: Extract<Move, { kind: 'ended' }>, locale: Locale): string {
  const t = translator(locale);
  if (signal !== undefined) {
    return t('stands.signal', { signal });
  }
  return code === undefined ? t('stands.ended') : t('stands.code', { code });
}
