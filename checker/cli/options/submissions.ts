import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { languageIds } from '../../languages/languages.ts';
import type { LanguageId } from '../../model/actor.ts';
import { UsageError } from '../../model/fault.ts';
import { questions as lab, type QuestionId } from '../../model/question.ts';
import type { Submission } from '../../model/submission.ts';
import { findSubmissions } from '../../submissions/find-submissions.ts';
import { isUntouched } from '../../submissions/untouched.ts';
import type { CheckArguments } from './arguments.ts';
import type { CallPlace } from './call-place.ts';

/** Those that were named; else those of the folder, or those of exercises/ that are no longer stubs. */
export async function questionsOf(asked: CheckArguments, around: CallPlace): Promise<readonly QuestionId[]> {
  if (asked.questions.length > 0) return [...new Set(asked.questions)];
  const all = lab.map(({ id }) => id);
  if (asked.solution) return all;
  if (asked.dir !== undefined) {
    const dir = resolve(around.cwd, asked.dir);
    const inside = all.filter((id) => existsSync(join(dir, id)));
    if (inside.length === 0 && existsSync(dir))
      throw new UsageError(around.say('which-question', { dir: asked.dir }));
    return inside.length === 0 ? ['q1'] : inside;
  }
  const begun: QuestionId[] = [];
  for (const id of all) {
    const submissions = await submissionsIn(id, asked, around);
    if ((await Promise.all(submissions.map((one) => isBegun(one, around)))).includes(true)) begun.push(id);
  }
  return begun.length > 0 ? begun : ['q1'];
}

/** The submissions that are meant: those that were named, else those that are begun. */
export async function submissionsFor(
  question: QuestionId,
  asked: CheckArguments,
  around: CallPlace,
): Promise<readonly Submission[]> {
  if (asked.server !== undefined || asked.client !== undefined) return [commands(question, asked, around)];
  const found = [...(await submissionsIn(question, asked, around))].sort(inTableOrder);
  if (asked.dir !== undefined || asked.solution) return found;
  const begun: Submission[] = [];
  for (const one of found) if (await isBegun(one, around)) begun.push(one);
  return begun.length > 0 ? begun : found.slice(0, 1);
}

/** The sheet's own language first. */
function inTableOrder(one: Submission, other: Submission): number {
  const order: readonly LanguageId[] = languageIds;
  const place = ({ programs }: Submission) =>
    order.indexOf(Object.values(programs)[0]?.language ?? 'command');
  return place(one) - place(other);
}

async function submissionsIn(
  question: QuestionId,
  asked: CheckArguments,
  { root, cwd }: CallPlace,
): Promise<readonly Submission[]> {
  const wanted = lab.find(({ id }) => id === question);
  if (!wanted) return [];
  const dir = asked.dir ?? (relative(cwd, join(root, asked.solution ? 'solutions' : 'exercises')) || '.');
  const language = asked.language;
  return findSubmissions({
    question: wanted,
    dir,
    cwd,
    ...(language && language !== 'command' && { language }),
  });
}

function commands(
  question: QuestionId,
  { server, client }: CheckArguments,
  { cwd, say }: CallPlace,
): Submission {
  if (question === 'q1' && client !== undefined) throw new UsageError(say('command-not-needed'));
  const roles = lab.find(({ id }) => id === question)?.roles ?? [];
  for (const role of roles) {
    const given = role === 'server' ? server : client;
    if (given === undefined) throw new UsageError(say('command-missing', { question, option: `--${role}` }));
  }
  const program = (command: string) => ({ kind: 'command', language: 'command', command }) as const;
  return {
    question,
    name: [server, client].filter((one) => one !== undefined).join(' + '),
    folder: cwd,
    programs: {
      ...(server !== undefined && roles.includes('server') && { server: program(server) }),
      ...(client !== undefined && { client: program(client) }),
    },
  };
}

async function isBegun(submission: Submission, { root }: CallPlace): Promise<boolean> {
  const stubs = join(root, 'exercises');
  for (const role of ['server', 'client'] as const) {
    const program = submission.programs[role];
    if (program && !(await isUntouched({ program, question: submission.question, role }, stubs))) return true;
  }
  return false;
}
