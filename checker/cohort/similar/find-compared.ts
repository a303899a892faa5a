import { readFile, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Role } from '../../model/actor.ts';
import type { HandIn } from '../../model/cohort/hand-in.ts';
import type { ComparedProgram } from '../../model/cohort/similar.ts';
import type { Question } from '../../model/lab.ts';
import type { Program } from '../../model/submission.ts';
import type { LabFolder } from '../../submissions/open-lab.ts';
import { isUntouched } from '../../submissions/untouched.ts';
import { submissionsIn } from '../submissions-in.ts';

/** A longer file is no program of a student's own. */
const mostBytes = 200_000;

export interface FindComparedOptions {
  readonly lab: LabFolder;
  readonly questions: readonly Question[];
}

/** Finds the programs of a hand-in that are begun, for each question and in each language. */
export async function findCompared(
  handIn: HandIn,
  { lab, questions }: FindComparedOptions,
): Promise<readonly ComparedProgram[]> {
  const { folder } = handIn;
  if (folder === undefined) return [];
  const found: ComparedProgram[] = [];
  for (const question of questions) {
    for (const { programs } of await submissionsIn(folder, question, lab)) {
      for (const [role, program] of Object.entries(programs) as [Role, Program][]) {
        if (program.kind !== 'source') continue;
        if (await isUntouched({ program, question: question.id, role }, lab)) continue;
        const text = await textOf(program.file);
        if (text === undefined) continue;
        const { language, file } = program;
        const lines = text.split(/\r?\n/);
        found.push({ handIn, question: question.id, role, language, file: relative(folder, file), lines });
      }
    }
  }
  return found;
}

async function textOf(file: string): Promise<string | undefined> {
  const facts = await stat(file).catch(() => undefined);
  return facts?.isFile() && facts.size <= mostBytes ? readFile(file, 'utf8') : undefined;
}
