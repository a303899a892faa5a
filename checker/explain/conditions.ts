import type { Locale } from '../model/locale.ts';
import type { Conditions } from '../model/report.ts';
import { translator } from './words.ts';

/** What the machine does not allow and what that costs, one sentence each; empty on a machine that allows all. */
export function conditionsOf(conditions: Conditions, locale: Locale): readonly string[] {
  const t = translator(locale);
  return [
    ...(conditions.rest === 'patience' ? [t('conditions.patience')] : []),
    ...(conditions.network === 'shared' ? [t('conditions.shared')] : []),
  ];
}
