import type { Context } from '../../explain/context.ts';
import { decisionOf } from '../../explain/decision.ts';
import { type Explanation, explainFinding, guideHeadingOf } from '../../explain/explain.ts';
import { guideOf } from '../../explain/locale.ts';
import { sentence } from '../../explain/text/typography.ts';
import type { Finding } from '../../model/finding.ts';
import { widthOf } from '../text/width.ts';
import { hanging, paragraph } from './block.ts';
import type { TerminalPage } from './page.ts';

/** What was observed, under the name that other dialogues refer to, then what to do, in steps if there are several. */
export function advice(page: TerminalPage, explanation: Explanation): readonly string[] {
  const { title, observation, recommendation, sample } = explanation;
  const seen = [...paragraph(page, sentence(title)).map(page.paint.bold), ...paragraph(page, observation)];
  const steps = recommendation.split('\n');
  if (steps.length > 1) {
    const lead = (index: number) => `${' '.repeat(page.indent)}${index + 1}. `;
    return [...seen, ...steps.flatMap((step, index) => hanging(page, lead(index), step))];
  }
  return [
    ...seen,
    '',
    ...paragraph(page, page.t('plain.to-do', { text: recommendation })),
    ...(sample ? code(page, sample) : []),
  ];
}

/** A code sample after its label if it fits, or else below it. Code is broken only if no line can hold it. */
function code(page: TerminalPage, { label, code }: NonNullable<Explanation['sample']>): readonly string[] {
  const one = `${label} ${code}`;
  const lines =
    !code.includes('\n') && page.indent + 2 + widthOf(one) <= page.width
      ? paragraph(page, one, 2)
      : [...paragraph(page, label, 2), ...paragraph(page, code, 4)];
  return lines.map(page.paint.cyan);
}

/** The other findings of the same dialogue, each in a sentence or two. */
export function others(
  page: TerminalPage,
  findings: readonly Finding[],
  context: Context,
): readonly string[] {
  return findings.flatMap((finding) => {
    const { title, recommendation, heading } = explainFinding(finding, context, page.locale);
    const text = `${sentence(page.t('also', { title }))} ${recommendation.replaceAll('\n', ' ')}`;
    return paragraph(page, `${text} ${guideOf(page.locale)}${heading}`);
  });
}

/** The section of the guide to read, and how the finding was decided if programs were started. */
export function guide(page: TerminalPage, finding: Finding, context: Context): readonly string[] {
  const { locale, paint, width, indent } = page;
  const where = `${guideOf(locale)}${guideHeadingOf(finding.code)}`;
  if (finding.decided === undefined) {
    return paragraph(page, where).map(paint.cyan);
  }
  const decision = `(${decisionOf(finding.decided, context, locale)})`;
  return indent + widthOf(where) + 8 + widthOf(decision) <= width
    ? [`${' '.repeat(indent)}${paint.cyan(where)}        ${paint.dim(decision)}`]
    : [...paragraph(page, where).map(paint.cyan), ...paragraph(page, decision).map(paint.dim)];
}
