import { isDeepStrictEqual } from 'node:util';
import type { DialogueReport, ReportEvent } from '../../checker/model/report.ts';
import { spokenText } from '../../checker/model/story.ts';
import { steadyPartOf } from '../steady-part.ts';

/** One play, with the events that a reader of its transcript needs. */
export interface Played {
  readonly round: number;
  readonly begin: Extract<ReportEvent, { kind: 'begin' }>;
  readonly opened: Extract<ReportEvent, { kind: 'opened' }>;
  readonly report: DialogueReport;
}

/** Two plays of one dialogue with the same programs, with different results. */
export interface Difference {
  /** Undefined if the first play of all was undecided: a verdict is expected from the beginning. */
  readonly before: Played | undefined;
  readonly now: Played;
}

/** Keeps the first play of each dialogue. */
export interface Memory {
  /** The difference between a play and the first of its dialogue, if there is one. */
  readonly differenceOf: (played: Played) => Difference | undefined;
}

/** Starts without plays. */
export function createMemory(): Memory {
  const first = new Map<string, Played>();
  return {
    differenceOf(now) {
      const name = `${now.opened.submission} ${now.report.id}`;
      const before = first.get(name);
      if (!before) first.set(name, now);
      if (before && differ(before, now)) return { before, now };
      return !before && now.report.verdict === 'undecided' ? { before, now } : undefined;
    },
  };
}

/** A word may be a number that a finding always has, such as a port: the words of both plays are masked in both. */
function differ(before: Played, now: Played): boolean {
  const words = new Set([...freshWordsOf(before.report), ...freshWordsOf(now.report)]);
  return !isDeepStrictEqual(heldOf(before, words), heldOf(now, words));
}

/** What must be the same in every round: the verdict, the findings, and the programs at fault. */
export function heldOf({ report }: Played, words = freshWordsOf(report)): unknown {
  const atFault = report.findings.map(({ fault }) => fault?.join(', ') ?? 'not tried');
  return withoutFreshWords({ held: steadyPartOf(report), atFault }, words);
}

/** A program may print fresh words without a space or in hexadecimal, so they are taken from the story of the play. */
function freshWordsOf({ story }: DialogueReport): ReadonlySet<string> {
  return new Set(story.flatMap((line) => spokenText(line)?.match(/(?<= )\d{4}\b/g) ?? []));
}

/** Masks fresh words. A line of 10,000 characters is all fresh words, so only its length stays. */
function withoutFreshWords(held: unknown, words: ReadonlySet<string>): unknown {
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
