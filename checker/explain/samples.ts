import { languages } from '../languages/languages.ts';
import type { Samples } from '../languages/row/language.ts';
import type { LanguageId } from '../model/actor.ts';
import type { FindingCode } from '../model/finding.ts';

interface SampleOptions {
  readonly language: LanguageId;
  readonly port: number;
}

/** The code in a language that shows the fix for a finding. Undefined if the language has no sample for it. */
export function sampleFor(code: FindingCode, { language, port }: SampleOptions): string | undefined {
  if (language === 'command') return undefined;
  const { samples } = languages[language];
  const found = sampled[code]?.map((sample) => samples[sample]).find((sample) => sample !== undefined);
  return found?.replaceAll('{port}', String(port));
}

/** The samples for each finding, the best first. */
const sampled: Readonly<Partial<Record<FindingCode, readonly (keyof Samples)[]>>> = {
  'address-in-use': ['reusePort'],
  'needs-terminal': ['askTerminal'],
  'bytes-shown': ['decode'],
  'line-late': ['flush'],
  'line-split': ['readLine'],
  'lines-glued': ['readLine'],
  'no-newline': ['sendLine'],
  'still-running': ['leaveLoop', 'endWithConnection'],
  flood: ['leaveLoop'],
  busy: ['leaveLoop'],
  'silent-failure': ['fail'],
};
