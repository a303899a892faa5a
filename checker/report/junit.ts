import { explainFinding } from '../explain/explain.ts';
import { translator } from '../explain/words.ts';
import type { Locale } from '../model/locale.ts';
import type { Conditions, DialogueReport, Report, ReportEvent } from '../model/report.ts';
import { allReports } from './content/all-reports.ts';
import { contextOf } from './content/context.ts';
import { titleOf } from './content/dialogue-title.ts';
import type { ReporterOptions } from './content/reporter.ts';
import { detailsOf } from './details.ts';
import { type Markup, markup } from './text/markup.ts';

/** How a suite is written. */
export interface JunitOptions {
  readonly locale: Locale;
  readonly conditions: Conditions | undefined;
  readonly at: Date;
}

/**
 * Writes JUnit's XML, as `schema/junit.xsd` defines it: a suite for each question and submission, a case for each
 * dialogue.
 *
 * A failed dialogue of level `robust` costs points but does not fail its question, so it is `skipped` and contains its
 * finding. An undecided dialogue is an `error`, which readers distinguish from a failure.
 */
export async function* junit(
  events: AsyncIterable<ReportEvent>,
  { locale, at }: ReporterOptions,
): AsyncGenerator<string, void, undefined> {
  const { reports, conditions } = await allReports(events);
  const setting = { locale, conditions, at };
  const suites = reports.map((report, id) => junitSuite(report, id, setting));
  yield `<?xml version="1.0" encoding="UTF-8"?>\n${markup`<testsuites>\n${suites}</testsuites>`.markup}\n`;
}

/** The suite of one report; `id` counts the suites of a file from 0. */
export function junitSuite(report: Report, id: number, setting: JunitOptions): Markup {
  const { question, submission, dialogues, points, ms, verdict } = report;
  const kinds = dialogues.map(kindOf);
  const count = (kind: ElementKind) => kinds.filter((one) => one === kind).length;
  const cases = dialogues.map((dialogue) => testcase(report, dialogue, setting));
  // The format has no time zone.
  const timestamp = setting.at.toISOString().slice(0, 19);
  return markup`  <testsuite name="${`${question} ${submission}`}" package="${question}" id="${id}" timestamp="${timestamp}"
      hostname="localhost" tests="${dialogues.length}" failures="${count('failure')}" errors="${count('error')}"
      skipped="${count('skipped')}" time="${seconds(ms)}">
    <properties>
      <property name="verdict" value="${verdict}"/>
      <property name="points" value="${points.earned}"/>
      <property name="possible" value="${points.possible}"/>
    </properties>
${cases}    <system-out/>
    <system-err/>
  </testsuite>
`;
}

type ElementKind = 'passed' | 'failure' | 'error' | 'skipped';

function kindOf({ verdict, level }: DialogueReport): ElementKind {
  switch (verdict) {
    case 'failed':
      return level === 'robust' ? 'skipped' : 'failure';
    case 'undecided':
      return 'error';
    default:
      return verdict;
  }
}

function testcase(report: Report, dialogue: DialogueReport, setting: JunitOptions): Markup {
  const { id, ms } = dialogue;
  const name = `${id}: ${titleOf(dialogue, setting.locale)}`;
  const open = markup`    <testcase classname="${`${report.question}.${report.submission}`}" name="${name}" time="${seconds(ms)}"`;
  const kind = kindOf(dialogue);
  if (kind === 'passed') {
    return markup`${open}/>\n`;
  }
  const { message, type, text } = said(report, dialogue, setting);
  const inside =
    kind === 'skipped'
      ? markup`<skipped message="${message}">${text}</skipped>`
      : kind === 'error'
        ? markup`<error type="${type}" message="${message}">${text}</error>`
        : markup`<failure type="${type}" message="${message}">${text}</failure>`;
  return markup`${open}>\n      ${inside}\n    </testcase>\n`;
}

function said(report: Report, dialogue: DialogueReport, { locale, conditions }: JunitOptions) {
  const t = translator(locale);
  const [finding] = dialogue.findings;
  const verdict = t(`verdict.${dialogue.verdict}`);
  const word = dialogue.level === 'robust' ? `${t('level.robust')}, ${verdict}` : verdict;
  if (!finding) {
    return { type: dialogue.verdict, message: word, text: '' };
  }
  const { title } = explainFinding(finding, contextOf(report, dialogue, { conditions }), locale);
  const text = detailsOf(dialogue, { opened: report, conditions, locale }).join('\n');
  return { type: finding.code, message: `${word}: ${title}`, text: `\n${text}\n` };
}

/** Seconds with three decimals, as many as the format's pattern allows. */
function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}
