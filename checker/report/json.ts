import { explainFinding } from '../explain/explain.ts';
import { guideOf } from '../explain/locale.ts';
import { problemWords } from '../explain/problem-words.ts';
import { standingWords } from '../explain/standing.ts';
import type { Finding } from '../model/finding.ts';
import type { Locale } from '../model/locale.ts';
import type { Conditions, DialogueReport, Report, ReportEvent } from '../model/report.ts';
import { type StepReference, type StoryLine, spokenSentence, spokenText } from '../model/story.ts';
import type { Event } from '../model/transcript.ts';
import { contextOf } from './content/context.ts';
import { titleOf } from './content/dialogue-title.ts';
import type { ReporterOptions } from './content/reporter.ts';
import { findingTexts } from './json-finding.ts';
import { writeJson } from './text/write-json.ts';

/** The version of the format, which `schema/report.schema.json` describes. A change that breaks a reader raises it. */
export const jsonVersion = 1;

/** One JSON object, when all is known. */
export async function* json(
  events: AsyncIterable<ReportEvent>,
  { locale }: ReporterOptions,
): AsyncGenerator<string, void, undefined> {
  const reports: object[] = [];
  let begin: { readonly seed: string; readonly conditions: Conditions } | undefined;
  for await (const event of events) {
    if (event.kind === 'begin') {
      begin = event;
    } else if (event.kind === 'closed') {
      reports.push(reportOf(event.report, { locale, conditions: begin?.conditions }));
    }
  }
  const whole = {
    version: jsonVersion,
    seed: begin?.seed ?? '',
    locale,
    conditions: begin?.conditions,
    reports,
  };
  yield `${writeJson(whole)}\n`;
}

interface JsonOptions {
  readonly locale: Locale;
  readonly conditions: Conditions | undefined;
}

function reportOf(report: Report, setting: JsonOptions): object {
  const { question, submission, languages, files, verdict, points, ms, problem } = report;
  const dialogues = report.dialogues.map((dialogue) => dialogueOf(report, dialogue, setting));
  const told = problem && { code: problem.code, message: problemWords(problem, setting.locale) };
  return {
    ...{ question, submission, languages, files, verdict, points, ms: Math.round(ms), problem: told },
    dialogues,
  };
}

function dialogueOf(report: Report, dialogue: DialogueReport, setting: JsonOptions): object {
  const { id, file, level, cast, verdict, points, ms, observations, story, transcript } = dialogue;
  const { repeated, explored } = dialogue;
  return {
    id,
    title: titleOf(dialogue, setting.locale),
    file,
    level,
    cast,
    verdict,
    points,
    ms: Math.round(ms),
    repeated,
    explored,
    findings: dialogue.findings.map((finding) => findingOf(finding, report, { dialogue, setting })),
    observations,
    story: story.map(lineOf),
    transcript: transcript.map(eventOf),
  };
}

function findingOf(
  finding: Finding,
  report: Report,
  { dialogue, setting }: { readonly dialogue: DialogueReport; readonly setting: JsonOptions },
): object {
  const { locale, conditions } = setting;
  const context = contextOf(report, dialogue, { conditions });
  const { title, message, advice, heading } = explainFinding(finding, context, locale);
  const { code, actors, fault, evidence } = finding;
  const { expected, actual, decided } = findingTexts(finding);
  const step = finding.step && stepOf(finding.step);
  const where = finding.where.map((one) => ({ ...one, words: standingWords(one, context, locale) }));
  const guide = `${guideOf(locale)}${heading}`;
  const words = { title, message, advice, guide };
  return { code, actors, fault, step, expected, actual, decided, where, evidence, ...words };
}

function stepOf(step: StepReference): object {
  return { file: step.file, line: step.line, text: spokenSentence(step) };
}

function lineOf(told: StoryLine): object {
  const { line, actor, verb, state } = told;
  return { line, actor, verb, text: spokenText(told), state };
}

/** The clock is finer than anybody's interest in it. */
function eventOf(event: Event): object {
  return { ...event, ms: Math.round(event.ms * 10) / 10 };
}
