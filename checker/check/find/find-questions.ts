import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Question, questionCalled } from '../../model/lab.ts';
import { exampleOf } from '../../submissions/example-of.ts';
import { isBegun, submissionsIn } from './find-submissions-for.ts';
import { JobError } from './job-error.ts';
import type { JobRequest } from './job-request.ts';

/** The questions that the request names; else those in its folder; else those that are begun, or the first. */
export async function findQuestions(request: JobRequest): Promise<readonly Question[]> {
  const { lab, solution, dir } = request;
  const named = namedQuestions(request);
  if (named.length > 0) return named;
  const all = lab.lab.questions;
  if (solution) return all;
  if (dir !== undefined) return questionsIn(dir, request);
  const begun: Question[] = [];
  for (const question of all) {
    const submissions = await submissionsIn(question, request);
    const states = await Promise.all(submissions.map((one) => isBegun(one, lab)));
    if (states.includes(true)) begun.push(question);
  }
  return begun.length > 0 ? begun : all.slice(0, 1);
}

function namedQuestions({ lab: { lab }, questions = [] }: JobRequest): readonly Question[] {
  const named = questions.map((word) => {
    const found = questionCalled(word, lab);
    if (found) return found;
    throw new JobError({ code: 'unknown-question', word, questions: lab.questions.map(({ id }) => id) });
  });
  return [...new Set(named)];
}

function questionsIn(dir: string, { lab: named, cwd }: JobRequest): readonly Question[] {
  const { lab } = named;
  const folder = resolve(cwd, dir);
  const inside = lab.questions.filter(({ id }) => existsSync(join(folder, id)));
  if (inside.length === 0 && existsSync(folder))
    throw new JobError({ code: 'which-question', dir, example: exampleOf(named) });
  return inside.length === 0 ? lab.questions.slice(0, 1) : inside;
}
