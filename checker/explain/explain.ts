import type { Finding, FindingCode } from '../model/finding.ts';
import type { Locale } from '../model/locale.ts';
import { mediumOf } from '../model/story.ts';
import { howAltered } from './altered-words.ts';
import { type Context, whoIs } from './context.ts';
import { culprit } from './culprit.ts';
import { languageName } from './language.ts';
import { type SampledCode, sampleFor } from './samples.ts';
import { standingSentences } from './standing.ts';
import { sentence } from './text/typography.ts';
import { languageOf, valuesOf } from './values.ts';
import { translator } from './words.ts';

/** A finding in words. Each string is one paragraph; steps to follow are one per line. */
export interface Explanation {
  /** A few words: `a deadlock`. */
  readonly title: string;
  /** What was seen. */
  readonly observation: string;
  /** Where each program stood, one sentence per entry: `client.py line 9 waits for a line from the server`. */
  readonly standing: readonly string[];
  /** What to do. Reports print it before the rest. */
  readonly recommendation: string;
  /** One or two lines of code in the program's language that show the fix, and a label: `In Python:`. */
  readonly sample?: { readonly label: string; readonly code: string };
  /** `observation` and `standing` together, for readers without a table. */
  readonly message: string;
  /** `recommendation` and `sample` together. */
  readonly advice: string;
  /** The heading of this finding in both guides: `#deadlock`. */
  readonly heading: string;
}

/** Puts a finding, and what to do about it, into the reader's language. */
export function explainFinding(finding: Finding, context: Context, locale: Locale): Explanation {
  const t = translator(locale);
  const { code } = finding;
  const values = valuesOf(finding, context, locale);
  const seen = sentence(t(`${code}.message`, values));
  const fault = faultOf(finding, context, locale);
  const observation = [seen, ...(fault === undefined ? [] : [fault])].join(' ');
  const advice = 'reason' in finding && finding.reason ? (`crash.${finding.reason}` as const) : undefined;
  const recommendation = sentence(t(advice ?? `${code}.advice`, values));
  const standing = standingSentences(finding.where, context, locale);
  const sample = sampleOf(finding, context, locale);
  return {
    title: t(`${code}.title`, values),
    observation,
    standing,
    recommendation,
    ...(sample !== undefined && { sample }),
    message: [observation, ...together(finding, standing, t('stands.separator'))].join(' '),
    advice: sample === undefined ? recommendation : `${recommendation} ${sample.label} ${sample.code}`,
    heading: guideHeadingOf(code),
  };
}

/** Says which of the two programs to fix, found by playing each with the solution. */
function faultOf({ code, fault }: Finding, context: Context, locale: Locale): string | undefined {
  const t = translator(locale);
  // The words for “neither” say that what one program sends does not suit the other. For `not-closed` that would be
  // false: with the solution both pass because the solution closes the connection.
  if (!fault || (code === 'not-closed' && fault.length === 0)) return undefined;
  const [first, second] = fault;
  if (second) return t('fault.both');
  if (first) return t(`fault.${first}`, { actor: t('actor', whoIs(first, context)) });
  return t('fault.neither');
}

/** The heading under which both guides explain a finding. */
export function guideHeadingOf(code: FindingCode): string {
  return `#${code}`;
}

/** All standings as one sentence, with a capital first letter unless it begins with a file's name. */
function together(finding: Finding, standing: readonly string[], separator: string): readonly string[] {
  const all = standing.join(separator);
  return all === '' ? [] : [`${finding.where[0]?.file === undefined ? sentence(all) : all}.`];
}

function sampleOf(finding: Finding, context: Context, locale: Locale): Explanation['sample'] {
  if (!suitsSample(finding)) return undefined;
  const language = languageOf(culprit(finding), context);
  const code = sampleFor(sampledAs(finding, context), { language, port: context.port ?? context.task.port });
  const label = translator(locale)('sample', { language: languageName(language) });
  return code === undefined ? undefined : { label, code };
}

/**
 * The finding whose code shows the fix. A line that is late for want of its end is read as one in pieces is: nothing is
 * to be flushed.
 */
function sampledAs(finding: Finding, { task, transcript }: Context): SampledCode {
  if (finding.code === 'line-altered' && !finding.escapes) {
    const how = howAltered(finding, transcript);
    if (how === 'halved') return 'line-split';
    return how === 'dropped' || how === 'doubled' ? 'lost-accents' : finding.code;
  }
  if (finding.code === 'still-running' && finding.connects) return 'silent-failure';
  if (finding.code === 'line-late' && finding.held === 'output' && finding.had === 'received')
    return 'unflushed-screen';
  const isRead =
    finding.code === 'line-late' &&
    (finding.until === 'more' || finding.held === 'read' || (task.rule === 'shows' && !finding.held));
  return isRead ? 'line-split' : finding.code;
}

/** False for a sample that is for the other side: SO_REUSEADDR is for servers, decoding is for receivers. */
function suitsSample(finding: Finding): boolean {
  if (finding.code === 'address-in-use') return culprit(finding) === 'server';
  if (finding.code === 'line-split' && finding.seen) return false;
  if (finding.code === 'line-late')
    return (
      finding.held !== 'until the next' &&
      finding.held !== 'before the next' &&
      !(finding.had === 'typed' && finding.held === 'read')
    );
  if (finding.code === 'ended-early') return finding.after === 'a line not sent' && finding.forked === true;
  if (finding.code === 'still-running') return finding.unread === undefined;
  if (finding.code === 'lines-glued') return finding.between === undefined && !finding.reads;
  if (finding.code === 'busy') return !finding.unwaiting || finding.endOf !== undefined;
  if (finding.code === 'flood') return finding.by === undefined || finding.by === 'an end';
  return finding.code !== 'bytes-shown' || !finding.step || mediumOf(finding.step) !== 'wire';
}
