import { basename } from 'node:path';
import type { Finding, Where } from '../checker/model/finding.ts';
import type { DialogueReport, Report } from '../checker/model/report.ts';
import { spokenSentence } from '../checker/model/story.ts';
import type { Decided } from '../checker/model/transcript.ts';
import { findingTexts } from '../checker/report/json-finding.ts';

/** What expected.json holds: the report without its times, its ports and its words. */
export interface Golden {
  readonly verdict: string;
  /** Those that did not pass, by id. */
  readonly dialogues: Readonly<Record<string, unknown>>;
}

/** Takes away what differs between two runs or two machines: times, ports of the moment, fresh words, folders. */
export function steadyPart({ verdict, dialogues }: Report): Golden {
  const failed = dialogues.filter((each) => each.verdict !== 'passed');
  return { verdict, dialogues: Object.fromEntries(failed.map((each) => [each.id, steadyPartOf(each)])) };
}

/** The same of one dialogue: its verdict, or the findings that failed it. */
export function steadyPartOf({ verdict, findings }: DialogueReport): unknown {
  return verdict === 'failed' ? findings.map(toldFinding) : verdict;
}

function toldFinding(finding: Finding) {
  const { code, actors, step, where } = finding;
  const { expected, actual, decided } = findingTexts(finding);
  const standing = [...new Set(where.map(({ actor }) => actor))].map((actor) => {
    const own = where.filter((each) => each.actor === actor);
    const stances = own.map((each) => stance(each, decided)).filter(Boolean);
    return [actor, [...new Set(stances)].sort().join('; ')];
  });
  return {
    finding: `${code} of ${actors.join(', ')} (${decided})`,
    ...(step && { step: masked(spokenSentence(step)) }),
    ...(expected !== undefined && { expected: masked(expected) }),
    // The number of a process, or of bytes.
    ...(actual !== undefined && code !== 'left-behind' && code !== 'flood' && { actual: masked(actual) }),
    // A program that floods is seen at any point of its loop.
    ...(code !== 'flood' && { waits: Object.fromEntries(standing) }),
  };
}

/** `server.py:9 client`: the line, if known, and what is waited for there. One that runs is met at any line. */
function stance({ file, line, waits, broke }: Where, decided: Decided): string {
  const isKnown = file !== undefined && (broke || decided !== 'patience');
  const place = isKnown ? [`${basename(file)}:${line}`] : [];
  return [...place, ...(broke ? ['broke'] : []), [...waits].sort().join(', ')].join(' ').trim();
}

/** Fresh words are digits behind a space; a line of 10,000 characters need not be here. */
function masked(text: string): string {
  const short = text.length > 200 ? `${text.slice(0, 40)}… (${text.length} characters)` : text;
  return short.replace(/(?<= )\d{4}\b/g, '····');
}
