import { tame } from '../../explain/text/invisible.ts';
import type { Report } from '../../model/report.ts';
import { hasText } from '../content/spoken.ts';
import { widthOf } from '../text/width.ts';
import { hanging, paragraph } from './block.ts';
import type { TerminalPage } from './page.ts';
import { paintVerdict } from './verdict.ts';

/** A question's verdict, points and time, with a sentence if the figures alone would be unclear. */
export function summary(page: TerminalPage, report: Report): readonly string[] {
  const { t } = page;
  const robust = report.dialogues.filter(({ level, verdict }) => level === 'robust' && verdict !== 'passed');
  const remark =
    report.verdict === 'undecided'
      ? t('summary.undecided')
      : report.verdict === 'passed' && robust.length > 0
        ? t('summary.robust', { count: robust.length })
        : undefined;
  return [
    ...summaryLines(page, report),
    ...(remark === undefined ? [] : paragraph({ ...page, indent: 2 }, remark)),
  ];
}

/** The end of the report: a summary of all questions if there are several, and how to play with the same seed. */
export function overview(page: TerminalPage, reports: readonly Report[], seed: string): readonly string[] {
  const words = reports.some(({ dialogues }) => dialogues.some(hasText));
  const isMissed = ({ verdict }: { readonly verdict: string }) =>
    verdict === 'failed' || verdict === 'undecided';
  const missed = reports.some((report) => isMissed(report) || report.dialogues.some(isMissed));
  const shown = words && (page.verbose || missed);
  return [
    ...(reports.length > 1
      ? [...reports.flatMap((report) => summaryLines(page, report, tame(report.submission, page))), '']
      : []),
    ...(shown ? paragraph({ ...page, indent: 0 }, page.t('seed', { seed })).map(page.paint.dim) : []),
  ];
}

/** The line `q3  failed   14 of 20 points   412 ms`, or its parts one below the other if there is no room. */
function summaryLines(
  page: TerminalPage,
  { question, verdict, points, ms }: Report,
  name = '',
): readonly string[] {
  const { t, paint, signs, narrow, width } = page;
  const margin = narrow ? '' : '  ';
  const head = `${margin}${signs.verdict[verdict]} ${question}  ${t(`verdict.${verdict}`)}`;
  const painted = paintVerdict(page, verdict)(paint.bold(head));
  const cells = [t('points', points), narrow || ms === 0 ? '' : `${Math.round(ms)} ms`, name].filter(
    (cell) => cell !== '',
  );
  const gap = narrow ? '  ' : '   ';
  const rest = cells.map((cell) => `${gap}${cell}`).join('');
  return widthOf(`${head}${rest}`) <= width
    ? [`${painted}${rest}`]
    : [painted, ...cells.flatMap((cell) => hanging(page, `${margin}  `, cell))];
}
