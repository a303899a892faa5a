import type { Graded } from '../../../model/cohort/cohort.ts';
import type { HandIn } from '../../../model/cohort/hand-in.ts';
import type { Locale } from '../../../model/locale.ts';
import { readReport } from '../../../report/json/read-report.ts';
import { reportText } from '../../grading/report-text.ts';
import { saveText } from '../../grading/saved-text.ts';
import type { Codes } from '../anonymous/codes.ts';
import { coverRun, coverTexts } from '../anonymous/cover-run.ts';

/** Puts results and their reports under codes. */
export interface CoverResult {
  /** The code of a hand-in; undefined if it is not of this cohort, so that its names are not known. */
  readonly codeOf: (key: string) => string | undefined;
  readonly result: (graded: Graded, text: string | undefined) => Promise<CoveredResult>;
  readonly save: (file: string, text: string) => Promise<void>;
}

/** A result under a code, and the text of its report. */
interface CoveredResult {
  readonly graded: Graded;
  readonly text: string | undefined;
}

/** Covers the results of these hand-ins. */
export function coverResults(
  handIns: readonly HandIn[],
  { codeOf, coverOf }: Codes,
  locale: Locale,
): CoverResult {
  const known = new Map(handIns.map((one) => [one.key, one]));
  return {
    codeOf: (key) => (known.has(key) ? codeOf(key) : undefined),
    async result(graded, text) {
      const handIn = known.get(graded.key);
      const cover = handIn ? coverOf(handIn) : () => '';
      return {
        graded: { ...graded, key: codeOf(graded.key), outcome: coverTexts(graded.outcome, cover) },
        text: text === undefined ? undefined : await reportText(coverRun(readReport(text), cover), locale),
      };
    },
    save: saveText,
  };
}
