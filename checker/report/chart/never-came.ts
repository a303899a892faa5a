import type { Finding, FindingCode } from '../../model/finding.ts';
import { mediumOf } from '../../model/story.ts';

/** Whether the text that the failed step expected came in no form at all. */
export function neverCame({ code, step }: Finding): boolean {
  return step !== undefined && mediumOf(step) !== undefined && awaitedText[code] === 'never';
}

/** What became of the text that was awaited: of one that came in some form, “never” would not be true. */
const awaitedText: Readonly<Record<FindingCode, 'never' | 'came'>> = {
  'not-found': 'never',
  untouched: 'never',
  'does-not-compile': 'never',
  crashed: 'never',
  'needs-terminal': 'never',
  'ended-early': 'never',
  'still-running': 'never',
  'silent-failure': 'never',
  'not-listening': 'never',
  'wrong-port': 'never',
  'address-in-use': 'never',
  'not-connecting': 'never',
  'not-accepting': 'never',
  'asks-first': 'never',
  'line-missing': 'never',
  'line-late': 'came',
  'line-split': 'came',
  'lines-glued': 'came',
  'line-altered': 'came',
  'line-repeated': 'came',
  'line-out-of-turn': 'came',
  'bytes-shown': 'came',
  'no-newline': 'came',
  deadlock: 'never',
  crossed: 'never',
  'still-alternates': 'never',
  'one-way': 'never',
  'not-closed': 'never',
  busy: 'never',
  flood: 'never',
  limit: 'never',
  'left-behind': 'never',
  'wrong-wait': 'never',
  'not-deadlocked': 'never',
  'machine-fault': 'never',
  'checker-fault': 'never',
};
