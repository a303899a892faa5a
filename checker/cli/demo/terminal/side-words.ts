import type { Side } from '../../../demo/moment.ts';
import type { SayShown } from '../../../demo/words/say.ts';
import { waitingFor } from '../../../explain/standing.ts';
import type { Locale } from '../../../model/locale.ts';
import { unreachable } from '../../../model/unreachable.ts';

/** How a side is told. */
export interface SideWordsOptions {
  readonly t: SayShown;
  readonly locale: Locale;
}

/** What a program does now, in words: `waits for a line from the client`. */
export function sideWords({ phase, end, waitsFor }: Side, { t, locale }: SideWordsOptions): string {
  switch (phase) {
    case 'off':
      return t('doing.off');
    case 'starts':
    case 'runs':
      return t('doing.runs');
    case 'waits':
      return waitingFor(waitsFor.length > 0 ? waitsFor : ['nothing'], locale);
    case 'frozen':
      return t('frozen.said');
    case 'ended':
      return end?.signal === undefined
        ? t('ended.code', { code: String(end?.code ?? 0) })
        : t('ended.signal', { signal: end.signal });
    default:
      return unreachable(phase);
  }
}
