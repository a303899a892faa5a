import { isDeepStrictEqual } from 'node:util';
import type { DialogueReport, ReportEvent } from '../../checker/model/report.ts';
import { spokenText } from '../../checker/model/story.ts';
import { steadyPartOf } from '../steady-part.ts';

/** One play, with all that a reader of its transcript has to know. */
export interface Played {
  readonly round: number;
  readonly begin: Extract<ReportEvent, { kind: 'begin' }>;
  readonly opened: Extract<ReportEvent, { kind: 'opened' }>;
  readonly report: DialogueReport;
}

/** The same dialogue with the same programs, judged in two ways. */
export interface Difference {
  /** Undefined where nothing was decided, which is no verdict to begin with. */
  readonly before: Played | undefined;
  readonly now: Played;
}

/** Keeps what each dialogue came to when it was played first. */
export interface Memory {
  /** How this play differs from the first of its kind, if it does. */
  readonly differenceOf: (played: Played) => Difference | undefined;
}

export function createMemory(): Memory {
  const first = new Map<string, Played>();
  return {
    differenceOf(now) {
      const name = `${now.opened.submission} ${now.report.id}`;
      const before = first.get(name);
      if (!before) first.set(name, now);
      if (before && !isDeepStrictEqual(heldOf(before), heldOf(now))) return { before, now };
      return !before && now.report.verdict === 'undecided' ? { before, now } : undefined;
    },
  };
}

/** What must be the same in every round: the verdict, the findings, and whose program is to be mended. */
export function heldOf({ report }: Played): unknown {
  const atFault = report.findings.map(({ fault }) => fault?.join(', ') ?? 'not tried');
  return withoutFreshWords({ held: steadyPartOf(report), atFault }, report);
}

/**
 * A program may glue them to anything or show them in hexadecimal, so they are looked up in what this very run has
 * typed and sent. Of a line of 10,000 characters all is fresh but its length.
 */
function withoutFreshWords(held: unknown, { story }: DialogueReport): unknown {
  const words = new Set(story.flatMap((line) => spokenText(line)?.match(/(?<= )\d{4}\b/g) ?? []));
  const mask = (text: string) => [...words].flatMap(formsOf).reduce(withoutWord, text);
  return JSON.parse(JSON.stringify(held), (_, value) =>
    typeof value === 'string' ? mask(value.replace(/^.*(?=… \(\d+ characters\)$)/s, '')) : value,
  );
}

function withoutWord(text: string, word: string): string {
  return text.replaceAll(word, '····');
}

function formsOf(word: string): readonly string[] {
  return [word, [...Buffer.from(word)].map((byte) => byte.toString(16)).join(' ')];
}
