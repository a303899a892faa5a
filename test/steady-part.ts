import { basename } from 'node:path';
import type { Finding, Where } from '../checker/model/finding.ts';
import type { DialogueReport, Report } from '../checker/model/report.ts';
import { spokenSentence } from '../checker/model/story.ts';
import type { Decided } from '../checker/model/transcript.ts';
import { findingTexts } from '../checker/report/json/finding-texts.ts';

/** The contents of expected.json: a report without its times, ports and fresh words. */
export interface Golden {
  readonly verdict: string;
  /** The dialogues that did not pass, by id. */
  readonly dialogues: Readonly<Record<string, unknown>>;
}

/**
 * The part of a report that is the same in every run and on every machine: without times, free ports, fresh words,
 * folders.
 */
export function steadyPart({ verdict, dialogues }: Report): Golden {
  const failed = dialogues.filter((each) => each.verdict !== 'passed');
  return { verdict, dialogues: Object.fromEntries(failed.map((each) => [each.id, steadyPartOf(each)])) };
}

/** The steady part of one dialogue: its verdict, or the findings that failed it. */
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
    ...(expected !== undefined && { expected: masked(withoutPort(expected, finding)) }),
    // A process number or a number of bytes differs from run to run.
    ...(actual !== undefined &&
      code !== 'left-behind' &&
      code !== 'flood' && { actual: masked(withoutPort(actual, finding)) }),
    // A program that floods may be caught at any point of its loop.
    ...(code !== 'flood' && { waits: Object.fromEntries(standing) }),
  };
}

/** Masks the port that a finding is about: in the machine's network it is a free one. */
function withoutPort(text: string, finding: Finding): string {
  return 'port' in finding ? text.replaceAll(String(finding.port), 'the port') : text;
}

/**
 * Where an actor stands: `server.py:9 client`, the line if known and what it waits for. Without the line if it runs.
 */
function stance({ file, line, waits, broke }: Where, decided: Decided): string {
  const isKnown = file !== undefined && (broke || decided !== 'patience');
  const place = isKnown ? [`${basename(file)}:${line}`] : [];
  return [...place, ...(broke ? ['broke'] : []), [...waits].sort().join(', ')].join(' ').trim();
}

/** Masks fresh words, which are digits after a space and may be cut at the end of a text, and cuts long lines. */
function masked(text: string): string {
  const short = text.length > 200 ? `${text.slice(0, 40)}… (${text.length} characters)` : text;
  return short.replace(/(?<= )(\d{4}\b|\d{1,3}$)/g, '····');
}
