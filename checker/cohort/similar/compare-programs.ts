import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FingerprintIndex, type Fragment, type Pair } from '@dodona/dolos-core';
import { languages } from '../../languages/languages.ts';
import type { CohortComparison, ComparedProgram, LikeLines, LookAlikes } from '../../model/cohort/similar.ts';
import type { LabFolder } from '../../submissions/open-lab.ts';
import { grammars } from './grammars.ts';
import { openTokenizer, type Tokenize } from './open-tokenizer.ts';

/** Dolos's own numbers: so many tokens in a piece, and one piece of so many kept. */
const piece = { tokens: 23, window: 17 } as const;

/** In a class of at least so many, what more than half of the programs have is the sheet's, and not counted. */
const usualFrom = 10;

/** From this share a pair is told, if so many pieces are alike: a line or two more than the stub are soon the same. */
const toldFrom = { share: 0.5, pieces: 4 } as const;

/** Compares every program with those of the same question, role and grammar. What a stub has is not counted. */
export async function comparePrograms(
  programs: readonly ComparedProgram[],
  lab: Pick<LabFolder, 'stubs'>,
): Promise<CohortComparison> {
  const groups = new Map<string, ComparedProgram[]>();
  for (const one of programs) {
    const name = [one.question, one.role, grammars[one.language]].join(' ');
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  const alike: LookAlikes[] = [];
  const unread: ComparedProgram[] = [];
  let pairs = 0;
  for (const group of groups.values()) {
    const [first] = group;
    const grammar = first && grammars[first.language];
    if (!first || grammar === undefined) continue;
    const tokenize = await openTokenizer(grammar);
    const readable = group.filter((one) => isReadable(one, tokenize));
    unread.push(...group.filter((one) => !readable.includes(one)));
    pairs += (readable.length * (readable.length - 1)) / 2;
    alike.push(...(await alikeIn(readable, { tokenize, stubs: await stubsOf(first, lab) })));
  }
  const leftOut = programs.map(({ language }) => language).filter((language) => !grammars[language]);
  alike.sort((one, other) => other.share - one.share);
  return { programs: programs.length, pairs, alike, unread, leftOut: [...new Set(leftOut)] };
}

/** Whether a program can be compared: one that is nested thousands of times, to do harm, cannot. */
function isReadable({ lines }: ComparedProgram, tokenize: Tokenize): boolean {
  try {
    new FingerprintIndex(piece.tokens, piece.window).addFiles([tokenize('', lines.join('\n'))]);
    return true;
  } catch {
    return false;
  }
}

/** The texts of the stubs of a program, in all languages of comments. */
async function stubsOf(
  { question, role, language }: ComparedProgram,
  { stubs }: Pick<LabFolder, 'stubs'>,
): Promise<readonly string[]> {
  const name = `${role}${languages[language].extensions[0]}`;
  const texts = stubs.map((folder) =>
    readFile(join(folder, question, language, name), 'utf8').catch(() => undefined),
  );
  return (await Promise.all(texts)).filter((text) => text !== undefined);
}

async function alikeIn(
  group: readonly ComparedProgram[],
  { tokenize, stubs }: { readonly tokenize: Tokenize; readonly stubs: readonly string[] },
): Promise<readonly LookAlikes[]> {
  const isUsualKnown = group.length >= usualFrom;
  const most = isUsualKnown ? Math.ceil(group.length / 2) : undefined;
  const index = new FingerprintIndex(piece.tokens, piece.window, false, most);
  const files = group.map((one, place) => tokenize(String(place), one.lines.join('\n')));
  index.addFiles(files);
  // After the programs: what is ignored before is not.
  for (const [place, stub] of stubs.entries()) index.addIgnoredFile(tokenize(`stub ${place}`, stub));
  const alike: LookAlikes[] = [];
  for (const [place, one] of files.entries()) {
    for (const [after, other] of files.slice(place + 1).entries()) {
      const [left, right] = [group[place], group[place + 1 + after]];
      if (!left || !right || left.handIn === right.handIn) continue;
      const pair = index.getPair(one, other);
      if (isTold(pair)) alike.push({ left, right, share: pair.similarity, lines: linesOf(pair) });
    }
  }
  return alike;
}

function isTold({ similarity, leftCovered, rightCovered }: Pair): boolean {
  return similarity >= toldFrom.share && Math.min(leftCovered, rightCovered) >= toldFrom.pieces;
}

/** The spans of lines that are alike, the longest first, without those that lie in another. */
function linesOf(pair: Pair): readonly LikeLines[] {
  const spans = pair
    .buildFragments(2)
    .map(spanOf)
    .sort((one, other) => lengthOf(other) - lengthOf(one));
  return spans.filter((one, place) => !spans.slice(0, place).some((other) => isWithin(one, other)));
}

function spanOf({ leftSelection: left, rightSelection: right }: Fragment): LikeLines {
  return {
    left: { from: left.startRow + 1, to: left.endRow + 1 },
    right: { from: right.startRow + 1, to: right.endRow + 1 },
  };
}

function lengthOf({ left }: LikeLines): number {
  return left.to - left.from;
}

function isWithin({ left }: LikeLines, other: LikeLines): boolean {
  return left.from >= other.left.from && left.to <= other.left.to;
}
