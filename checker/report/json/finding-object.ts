import { explainFinding } from '../../explain/explain.ts';
import { guideOf } from '../../explain/locale.ts';
import { standingWords } from '../../explain/standing.ts';
import type { Finding } from '../../model/finding.ts';
import type { DialogueReport, Report } from '../../model/report.ts';
import { type StepReference, spokenSentence } from '../../model/story.ts';
import { contextOf } from '../content/context.ts';
import { findingTexts } from './finding-texts.ts';
import type { JsonOptions } from './json-options.ts';

interface FindingObjectOptions extends JsonOptions {
  readonly report: Report;
  readonly dialogue: DialogueReport;
}

/** A finding as JSON: in two texts for every reader, in fields of its own (`details`), and in words. */
export function findingObject(
  finding: Finding,
  { report, dialogue, locale, conditions }: FindingObjectOptions,
): object {
  const context = contextOf(report, dialogue, { conditions });
  const { title, message, advice, heading } = explainFinding(finding, context, locale);
  const { code, actors, fault, step, decided: _, where, evidence, ...details } = finding;
  const { expected, actual, decided } = findingTexts(finding);
  return {
    code,
    actors,
    fault,
    step: step && stepObject(step),
    expected,
    actual,
    decided,
    details,
    where: where.map((one) => ({ ...one, words: standingWords(one, context, locale) })),
    evidence,
    title,
    message,
    advice,
    guide: `${guideOf(locale)}${heading}`,
  };
}

function stepObject(step: StepReference): object {
  return { file: step.file, line: step.line, text: spokenSentence(step) };
}
