import { explainFinding } from '../explain/explain.ts';
import { standingSentences } from '../explain/standing.ts';
import { translator } from '../explain/words.ts';
import type { Locale } from '../model/locale.ts';
import type { Conditions, DialogueReport, Report, ReportEvent } from '../model/report.ts';
import { contextOf, type Opened } from './content/context.ts';
import { titleOf } from './content/dialogue-title.ts';
import { repeatedWords } from './content/repeated.ts';
import type { ReporterOptions } from './content/reporter.ts';
import { findingTexts } from './json/finding-texts.ts';
import { yaml } from './text/yaml.ts';

interface TestPointOptions {
  readonly number: number;
  readonly dialogue: DialogueReport;
  readonly opened: Opened;
  readonly conditions: Conditions | undefined;
  readonly locale: Locale;
}

/**
 * Writes TAP 14 (testanything.org): a subtest for each question and submission, a test point for each dialogue.
 *
 * A failed dialogue of level `robust` is `not ok … # TODO`, which TAP does not count as a failure, because it costs
 * points but does not fail its question. An undecided dialogue is `not ok` with `undecided: true` in its diagnostics, so
 * that a reader that knows only two outcomes does not take it for a pass.
 */
export async function* tap(
  events: AsyncIterable<ReportEvent>,
  { locale }: ReporterOptions,
): AsyncGenerator<string, void, undefined> {
  let conditions: Conditions | undefined;
  let opened: Opened | undefined;
  let number = 0;
  let questions = 0;
  for await (const event of events) {
    if (event.kind === 'begin') {
      conditions = event.conditions;
      yield `TAP version 14\n# seed ${event.seed}\n`;
    } else if (event.kind === 'opened') {
      opened = event;
      number = 0;
      yield `# Subtest: ${tapName(`${event.question} ${event.submission}`)}\n`;
    } else if (event.kind === 'dialogue' && opened) {
      number += 1;
      yield indented(point({ number, dialogue: event.report, opened, conditions, locale }));
    } else if (event.kind === 'closed') {
      questions += 1;
      yield indented(`1..${number}\n`);
      yield closing(event.report, questions);
    } else if (event.kind === 'end') {
      yield `1..${questions}\n`;
    }
  }
}

function point(told: TestPointOptions): string {
  const { number, dialogue, locale } = told;
  const { verdict, level, id } = dialogue;
  const name = tapName(`${id}: ${titleOf(dialogue, locale)}`);
  const reason =
    verdict === 'failed' && level === 'robust' ? ` # TODO ${translator(locale)('level.robust')}` : '';
  if (verdict === 'passed') {
    const line = `ok ${number} - ${name} # time=${Math.round(dialogue.ms)}ms\n`;
    return dialogue.repeated ? `${line}${yaml({ repeated: repeatedWords(dialogue, locale) })}` : line;
  }
  return verdict === 'skipped'
    ? `ok ${number} - ${name} # SKIP\n`
    : `not ok ${number} - ${name}${reason}\n${yaml(diagnostics(told))}`;
}

function closing(report: Report, number: number): string {
  const { verdict, points, question, submission, ms } = report;
  const word = verdict === 'passed' ? 'ok' : 'not ok';
  const details = { ...(verdict === 'undecided' && { undecided: true }), ...points };
  const line = `${word} ${number} - ${tapName(`${question} ${submission}`)} # time=${Math.round(ms)}ms\n`;
  return verdict === 'passed' ? line : `${line}${yaml(details)}`;
}

/** The YAML block of a test point: the first finding, which is the cause, in full, and the codes of the others. */
function diagnostics({
  dialogue,
  opened,
  conditions,
  locale,
}: TestPointOptions): Readonly<Record<string, unknown>> {
  const [finding, ...others] = dialogue.findings;
  const undecided = dialogue.verdict === 'undecided' ? { undecided: true } : {};
  const repeated = repeatedWords(dialogue, locale);
  if (!finding) {
    return { level: dialogue.level, ...undecided };
  }
  const context = contextOf(opened, dialogue, { conditions });
  const { message, advice } = explainFinding(finding, context, locale);
  const { code, step, where, evidence } = finding;
  const { expected, actual, decided } = findingTexts(finding);
  return {
    code,
    level: dialogue.level,
    ...undecided,
    repeated,
    expected,
    actual,
    where: standingSentences(where, context, locale),
    message,
    advice,
    decided,
    at: step && `${step.file}:${step.line}`,
    evidence,
    dialogue: dialogue.explored?.file,
    others: others.length > 0 ? others.map((other) => other.code) : undefined,
  };
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}

/**
 * A name as a test point may contain it. `#`, which begins a directive, is escaped; line breaks, which end the point, and
 * characters that a terminal obeys become spaces.
 */
function tapName(name: string): string {
  return name.replace(/[\\#]/g, '\\$&').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu, ' ');
}
