import { relative } from 'node:path';
import { languageIds } from '../../languages/languages.ts';
import type { LanguageId, Role } from '../../model/actor.ts';
import type { Question } from '../../model/lab.ts';
import type { Program, Submission } from '../../model/submission.ts';
import { findSubmissions } from '../../submissions/find-submissions.ts';
import type { LabFolder } from '../../submissions/open-lab.ts';
import { isUntouched } from '../../submissions/untouched.ts';
import { JobError } from './job-error.ts';
import type { JobRequest } from './job-request.ts';

/** The submissions that a request means: those it names, else those that are begun. */
export async function findSubmissionsFor(
  question: Question,
  request: JobRequest,
): Promise<readonly Submission[]> {
  const { lab, dir, solution, server, client } = request;
  if (solution && lab.packed !== undefined) throw new JobError({ code: 'no-solutions' });
  if (server !== undefined || client !== undefined) return [commands(question, request)];
  const found = [...(await submissionsIn(question, request))].sort(inTableOrder);
  if (dir !== undefined || solution) return found;
  const begun: Submission[] = [];
  for (const one of found) if (await isBegun(one, lab)) begun.push(one);
  return begun.length > 0 ? begun : found.slice(0, 1);
}

/** Sorts by the order of the languages, the sheet's own first. */
function inTableOrder(one: Submission, other: Submission): number {
  const order: readonly LanguageId[] = languageIds;
  const place = ({ programs }: Submission) =>
    order.indexOf(Object.values(programs)[0]?.language ?? 'command');
  return place(one) - place(other);
}

/** Every submission in the folder for a question, begun or not. */
export async function submissionsIn(
  question: Question,
  { lab: { lab, solutions, exercises }, cwd, language, ...request }: JobRequest,
): Promise<readonly Submission[]> {
  const dir = request.dir ?? (relative(cwd, request.solution ? solutions : exercises) || '.');
  return findSubmissions({ lab, question, dir, cwd, ...(language && { language }) });
}

const bothRoles: readonly Role[] = ['server', 'client'];

function commands(question: Question, request: JobRequest): Submission {
  const { id, roles, partner } = question;
  const surplus = bothRoles.find(
    (role) => request[role] !== undefined && !roles.includes(role) && partner?.role !== role,
  );
  if (surplus) throw new JobError({ code: 'command-not-needed', role: surplus, question: id });
  const programs: Partial<Record<Role, Program>> = {};
  for (const role of roles) {
    const command = request[role];
    if (command === undefined) throw new JobError({ code: 'command-missing', role, question: id });
    programs[role] = { kind: 'command', language: 'command', command };
  }
  const { server, client, cwd } = request;
  const name = [server, client].filter((one) => one !== undefined).join(' + ');
  return { question: id, name, folder: cwd, programs };
}

/** Whether one of a submission's programs differs from its stub. */
export async function isBegun(submission: Submission, lab: LabFolder): Promise<boolean> {
  for (const role of bothRoles) {
    const program = submission.programs[role];
    const { question } = submission;
    if (program && !(await isUntouched({ program, question, role }, lab))) return true;
  }
  return false;
}
