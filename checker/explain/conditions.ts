import type { Locale } from '../model/locale.ts';
import type { Conditions } from '../model/report.ts';
import { translator } from './words.ts';

/** What it costs that a machine does not let rest be proved, one sentence; empty where it does. */
export function restRemarks({ rest }: Conditions, locale: Locale): readonly string[] {
  return rest === 'patience' ? [translator(locale)('conditions.patience')] : [];
}

/** What it costs that a machine gives dialogues no network of their own, one sentence; empty where it does. */
export function networkRemarks(
  { network }: Conditions,
  { locale, labPort }: { readonly locale: Locale; readonly labPort: number },
): readonly string[] {
  return network === 'shared' ? [translator(locale)('conditions.shared', { port: labPort })] : [];
}
