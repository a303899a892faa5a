import type { Finding, FindingCode } from '../model/finding.ts';
import type { Locale } from '../model/locale.ts';
import { mediumOf } from '../model/story.ts';
import type { Context } from './context.ts';
import { culprit } from './culprit.ts';
import { languageName } from './language.ts';
import { sampleFor } from './samples.ts';
import { standingSentence } from './standing.ts';
import { sentence } from './typography.ts';
import { languageOf, valuesOf } from './values.ts';
import { translator } from './words.ts';

/** A finding in words. Every string is one paragraph, but for steps to follow, which stand one a line. */
export interface Explanation {
  /** A few words: `a deadlock`. */
  readonly title: string;
  /** What was seen. */
  readonly observation: string;
  /** Where each program stood, one sentence each: `client.py line 9 waits for a line from the server`. */
  readonly standing: readonly string[];
  /** What to do, before anything else that is said. */
  readonly recommendation: string;
  /** The line or two of code that say it best in the program's language, and who they are for: `In Python:`. */
  readonly sample?: { readonly label: string; readonly code: string };
  /** `observation` and `standing` together, for readers that show no table. */
  readonly message: string;
  /** `recommendation` and `sample` together. */
  readonly advice: string;
  /** The heading of the guides that tells more: `#deadlock`. */
  readonly heading: string;
}

/** Says in a reader's language what was found and what to do about it. */
export function explainFinding(finding: Finding, context: Context, locale: Locale): Explanation {
  const t = translator(locale);
  const { code } = finding;
  const values = valuesOf(finding, context, locale);
  const seen = sentence(t(`${code}.message`, values));
  const fault = faultOf(finding, locale);
  const observation = [seen, ...(fault === undefined ? [] : [fault])].join(' ');
  const recommendation = sentence(t(`${code}.advice`, values));
  const standing = finding.where.map((where) => standingSentence(where, context, locale));
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

/** Which of the two programs to fix, as playing each with the solution tells. */
function faultOf({ code, fault }: Finding, locale: Locale): string | undefined {
  const t = translator(locale);
  // An end that is not told harms nobody whose other side tells it: there is nothing in what is sent that does not suit.
  if (!fault || (code === 'not-closed' && fault.length === 0)) return undefined;
  const [first, second] = fault;
  if (second) return t('fault.both');
  if (first) return t(first === 'server' ? 'fault.server' : 'fault.client');
  return t('fault.neither');
}

/** The heading under which both guides explain a finding. */
export function guideHeadingOf(code: FindingCode): string {
  return `#${code}`;
}

/** The standings as one sentence, which begins with a capital unless it begins with a file's name. */
function together(finding: Finding, standing: readonly string[], separator: string): readonly string[] {
  const all = standing.join(separator);
  return all === '' ? [] : [`${finding.where[0]?.file === undefined ? sentence(all) : all}.`];
}

function sampleOf(finding: Finding, context: Context, locale: Locale): Explanation['sample'] {
  if (!suitsSample(finding)) return undefined;
  const language = languageOf(culprit(finding), context);
  const code = sampleFor(finding.code, { language, port: context.task.port });
  const label = translator(locale)('sample', { language: languageName(language) });
  return code === undefined ? undefined : { label, code };
}

/** What a server writes to have its port back is nothing for a client, nor what reads bytes for one that sends them. */
function suitsSample(finding: Finding): boolean {
  if (finding.code === 'address-in-use') return culprit(finding) === 'server';
  return finding.code !== 'bytes-shown' || !finding.step || mediumOf(finding.step) !== 'wire';
}
