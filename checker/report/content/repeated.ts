import { translator } from '../../explain/words.ts';
import type { Locale } from '../../model/locale.ts';
import type { DialogueReport } from '../../model/report.ts';

/** How many of its plays a dialogue passed, in words; undefined if it was played once. */
export function repeatedWords({ repeated }: DialogueReport, locale: Locale): string | undefined {
  if (!repeated) return undefined;
  const isUnsteady = repeated.passed > 0 && repeated.passed < repeated.times;
  return translator(locale)(isUnsteady ? 'repeated.sometimes' : 'repeated', { ...repeated });
}
