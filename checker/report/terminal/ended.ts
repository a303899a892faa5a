import type { Move } from '../chart/move.ts';
import type { Page } from './page.ts';

/** How a program ended, in words: `has ended with code 1`. */
export function ended({ t }: Pick<Page, 't'>, { code, signal }: Extract<Move, { kind: 'ended' }>): string {
  if (signal !== undefined) {
    return t('stands.signal', { signal });
  }
  return code === undefined ? t('stands.ended') : t('stands.code', { code });
}
