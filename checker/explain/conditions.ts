import type { Locale } from '../model/locale.ts';
import type { Conditions } from '../model/report.ts';
import { translator } from './words.ts';

/** One sentence on the consequences of a machine where rest cannot be proved; empty where it can. */
export function restRemarks({ rest }: Conditions, locale: Locale): readonly string[] {
  return rest === 'patience' ? [translator(locale)('conditions.patience')] : [];
}

/** One sentence on what programs of one dialogue can do to others on this machine; empty if they can do nothing. */
export function roomRemarks({ processes, files }: Conditions, locale: Locale): readonly string[] {
  const lost = [
    processes === 'shared' && 'processes',
    files === 'shared' && 'files',
    files === 'copied' && 'elsewhere',
  ].filter((one) => one !== false);
  const [first] = lost;
  if (first === undefined) return [];
  const what = lost.length === 1 ? first : 'both';
  return [translator(locale)('conditions.rooms', { what })];
}

/** One sentence on the consequences of a machine where dialogues share its network; empty if each has its own. */
export function networkRemarks(
  { network }: Conditions,
  { locale, labPort }: { readonly locale: Locale; readonly labPort: number },
): readonly string[] {
  return network === 'shared' ? [translator(locale)('conditions.shared', { port: labPort })] : [];
}
