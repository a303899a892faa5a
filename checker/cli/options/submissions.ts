import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { languageIds } from '../../languages/languages.ts';
import type { LanguageId, Role } from '../../model/actor.ts';
import { UsageError } from '../../model/fault.ts';
import { numberOf, type Question } from '../../model/lab.ts';
import type { Program, Submission } from '../../model/submission.ts';
import { findSubmissions } from '../../submissions/find-submissions.ts';
import { isUntouched } from '../../submissions/untouched.ts';
import type { CheckArguments } from './arguments.ts';
import type { CallPlace } from './call-place.ts';
import { exampleOf } from './named-questions.ts';

/** Those that were named; else those of the folder, or those of exercises/ that are no longer stubs. */
export async function questionsOf(
  named: readonly Question[],
  asked: CheckArguments,
  around: CallPlace,
): Promise<readonly Question[]> {
  if (named.length > 0) return named;
  const { lab } = around.lab;
  const all = lab.questions;
  if (asked.solution) return all;
  if (asked.dir !== undefined) {
    const dir = resolve(around.cwd, asked.dir);
    const inside = all.filter(({ id }) => existsSync(join(dir, id)));
    if (inside.length === 0 && existsSync(dir))
      throw new UsageError(around.say('which-question', { dir: asked.dir, example: exampleOf(around.lab) }));
    return inside.length === 0 ? all.slice(0, 1) : inside;
  }
  const begun: Question[] = [];
  for (const question of all) {
    const submissions = await submissionsIn(question, asked, around);
    const states = await Promise.all(submissions.map((one) => isBegun(one, around)));
    if (states.includes(true)) begun.push(question);
  }
  return begun.length > 0 ? begun : all.slice(0, 1);
}

/** The submissions that are meant: those that were named, else those that are begun. */
export async function submissionsFor(
  question: Question,
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
  question: Question,
  asked: CheckArguments,
  { lab: { lab, solutions, exercises }, cwd }: CallPlace,
): Promise<readonly Submission[]> {
  const dir = asked.dir ?? (relative(cwd, asked.solution ? solutions : exercises) || '.');
  const { language } = asked;
  return findSubmissions({ lab, question, dir, cwd, ...(language && { language }) });
}

const bothRoles: readonly Role[] = ['server', 'client'];

function commands(question: Question, asked: CheckArguments, { cwd, say }: CallPlace): Submission {
  const { id, roles, partner } = question;
  const surplus = bothRoles.find(
    (role) => asked[role] !== undefined && !roles.includes(role) && partner?.role !== role,
  );
  if (surplus) throw new UsageError(say('command-not-needed', { role: surplus, number: numberOf(id) }));
  const programs: Partial<Record<Role, Program>> = {};
  for (const role of roles) {
    const command = asked[role];
    if (command === undefined)
      throw new UsageError(say('command-missing', { question: id, option: `--${role}` }));
    programs[role] = { kind: 'command', language: 'command', command };
  }
  const { server, client } = asked;
  const name = [server, client].filter((one) => one !== undefined).join(' + ');
  return { question: id, name, folder: cwd, programs };
}

async function isBegun(submission: Submission, { lab: { exercises } }: CallPlace): Promise<boolean> {
  for (const role of bothRoles) {
    const program = submission.programs[role];
    const { question } = submission;
    if (program && !(await isUntouched({ program, question, role }, exercises))) return true;
  }
  return false;
}
