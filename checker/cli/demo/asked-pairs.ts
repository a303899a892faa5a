import { existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { findJobs } from '../../check/find/find-jobs.ts';
import type { ShownPair } from '../../demo/show.ts';
import { type Pair, readCells, readPair } from '../../demo/stage/pairs.ts';
import { languageName } from '../../explain/language.ts';
import { tame } from '../../explain/text/invisible.ts';
import type { SourceLanguage } from '../../languages/languages.ts';
import { UsageError } from '../../model/fault.ts';
import type { LabFolder } from '../../submissions/open-lab.ts';
import type { SayDemo } from '../words/demo/say.ts';
import type { DemoArguments } from './demo-arguments.ts';

/** What is shown, and the programs of it in each language. */
export interface AskedPairs {
  readonly pair: ShownPair;
  /** The folder of the two by two; undefined for one pair. */
  readonly folder: string | undefined;
  readonly pairsIn: (language: SourceLanguage) => Promise<Readonly<Record<string, Pair>>>;
}

/** Where the call is made, and how it speaks. */
export interface AskedPairsOptions {
  readonly lab: LabFolder;
  readonly cwd: string;
  readonly say: SayDemo;
}

/** The two by two, or the one pair that a folder or a question names. Throws a UsageError of one line. */
export async function findAskedPairs(asked: DemoArguments, options: AskedPairsOptions): Promise<AskedPairs> {
  return asked.dir === undefined && asked.question === undefined
    ? theCells(asked, options)
    : onePair(asked, options);
}

function theCells({ language }: DemoArguments, { lab: { demo }, say }: AskedPairsOptions): AskedPairs {
  if (demo === undefined) throw new UsageError(say('no-demo'));
  if (language !== undefined && !existsSync(join(demo, language)))
    throw new UsageError(say('no-language', { language, folder: demo }));
  return { pair: { kind: 'cells' }, folder: demo, pairsIn: (language) => readCells(demo, language) };
}

async function onePair(asked: DemoArguments, { lab, cwd, say }: AskedPairsOptions): Promise<AskedPairs> {
  const { dir, language } = asked;
  const jobs = await findJobs({
    ...{ lab, cwd, dir, language },
    questions: questionsOf(asked, { lab, cwd }),
    ...(dir === undefined && { solution: true as const }),
  });
  const whole = jobs.flatMap(({ submission, sources: { question } }) => {
    const { server, client } = submission.programs;
    return server && client ? [{ submission, question, programs: { server, client } }] : [];
  });
  const [found] = whole;
  if (!found) throw new UsageError(say('no-pair', { question: jobs[0]?.submission.question ?? '' }));
  const { submission, question, programs } = found;
  const spoken = new Set(Object.values(programs).map((program) => languageName(program.language)));
  const title = [question.id, [...spoken].join(', '), tame(submission.name, { ascii: false })].join(' · ');
  const inTurn = question.rule !== 'speaks at any time';
  const pair: ShownPair = dir === undefined && !inTurn ? { kind: 'fork' } : { kind: 'own', title };
  return { pair, folder: undefined, pairsIn: async () => ({ pair: await readPair({ programs, inTurn }) }) };
}

/**
 * The question that is named; else one that a folder is in or is full of, as `exercises/q3/python`; else one with both
 * programs, since any of those tells what their files are called.
 */
function questionsOf(
  { question, dir }: DemoArguments,
  { lab: { lab }, cwd }: Pick<AskedPairsOptions, 'lab' | 'cwd'>,
): readonly string[] {
  if (question !== undefined || dir === undefined) return question === undefined ? [] : [question];
  const folder = resolve(cwd, dir);
  const names = folder.split(sep);
  const around = lab.questions.findLast(({ id }) => names.includes(id));
  if (around) return [around.id];
  if (lab.questions.some(({ id }) => existsSync(join(folder, id)))) return [];
  return lab.questions
    .filter(({ roles }) => roles.length > 1)
    .slice(0, 1)
    .map(({ id }) => id);
}
