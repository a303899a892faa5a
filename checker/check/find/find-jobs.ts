import { resolve } from 'node:path';
import type { Dialogue } from '../../model/dialogue.ts';
import type { Question } from '../../model/lab.ts';
import type { Program, Submission } from '../../model/submission.ts';
import { findOwnPartner } from '../../submissions/find-own-partner.ts';
import type { Job } from '../job.ts';
import { findQuestions } from './find-questions.ts';
import { findSubmissionsFor } from './find-submissions-for.ts';
import { JobError } from './job-error.ts';
import type { JobRequest } from './job-request.ts';
import { chooseDialogues, readDialogue, readDialogues } from './read-dialogues.ts';

/**
 * The jobs that a request asks for, in the order of the questions. Throws a JobError, a SubmissionError or a
 * DialogueError, each with what, where and how to fix it, if there is nothing to check or the request is ambiguous.
 */
export async function findJobs(request: JobRequest): Promise<readonly Job[]> {
  const found: Job[] = [];
  for (const question of await findQuestions(request)) {
    const dialogues = dialoguesFor(question, request);
    for (const submission of await findSubmissionsFor(question, request)) {
      const ownPartner = await ownPartnerOf(submission, question, request);
      found.push({
        submission,
        sources: { submission, question, lab: request.lab, ...(ownPartner && { ownPartner }) },
        dialogues,
        missing: question.roles.filter((role) => !submission.programs[role]),
      });
    }
  }
  return found;
}

/** The partner's program in the student's folder, or the one that `server` or `client` names. */
async function ownPartnerOf(
  submission: Submission,
  { partner }: Question,
  request: JobRequest,
): Promise<Program | undefined> {
  if (!partner) return undefined;
  const command = request[partner.role];
  if (command !== undefined) return { kind: 'command', language: 'command', command };
  return findOwnPartner(submission, request.lab);
}

function dialoguesFor({ id, rule }: Question, request: JobRequest): readonly Dialogue[] {
  const { lab, cwd, dialogue, only, level = 'all', explore } = request;
  if (explore !== undefined) {
    if (rule) return [];
    throw new JobError({ code: 'nothing-to-explore', question: id });
  }
  if (dialogue !== undefined) return [readDialogue(resolve(cwd, dialogue), cwd)];
  return chooseDialogues(readDialogues(id, { folder: lab.dialogues, cwd }), { question: id, only, level });
}
