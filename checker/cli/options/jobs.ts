import { resolve } from 'node:path';
import type { Job } from '../../check/job.ts';
import { UsageError } from '../../model/fault.ts';
import type { Question } from '../../model/lab.ts';
import type { Program, Submission } from '../../model/submission.ts';
import { findOwnPartner } from '../../submissions/find-own-partner.ts';
import type { CheckArguments } from './arguments.ts';
import type { CallPlace } from './call-place.ts';
import { namedQuestions } from './named-questions.ts';
import { chooseDialogues, readDialogue, readDialogues } from './read-dialogues.ts';
import { refuseContradictions } from './refuse-contradictions.ts';
import { questionsOf, submissionsFor } from './submissions.ts';

/** Everything that one call of `check` is about, in the order of the questions. */
export async function jobsOf(asked: CheckArguments, around: CallPlace): Promise<readonly Job[]> {
  const named = namedQuestions(asked.questions, around);
  refuseContradictions(asked, around);
  const found: Job[] = [];
  for (const question of await questionsOf(named, asked, around)) {
    const dialogues = dialoguesFor(question, asked, around);
    for (const submission of await submissionsFor(question, asked, around)) {
      const ownPartner = await ownPartnerOf(submission, asked, { question, around });
      found.push({
        submission,
        sources: { submission, question, lab: around.lab, ...(ownPartner && { ownPartner }) },
        dialogues,
        missing: question.roles.filter((role) => !submission.programs[role]),
      });
    }
  }
  return found;
}

/** A question with a partner is tried with the student's own, or the one that `--server` or `--client` names. */
async function ownPartnerOf(
  submission: Submission,
  asked: CheckArguments,
  { question: { partner }, around }: { readonly question: Question; readonly around: CallPlace },
): Promise<Program | undefined> {
  if (!partner) return undefined;
  const command = asked[partner.role];
  if (command !== undefined) return { kind: 'command', language: 'command', command };
  return findOwnPartner(submission, around.lab);
}

function dialoguesFor({ id, rule }: Question, asked: CheckArguments, { lab, cwd, say }: CallPlace) {
  if (asked.explore !== undefined) {
    // Exploration makes its own.
    if (rule) return [];
    throw new UsageError(say('nothing-to-explore', { question: id }));
  }
  if (asked.dialogue !== undefined) return [readDialogue(resolve(cwd, asked.dialogue), { cwd, say })];
  const all = readDialogues(id, { folder: lab.dialogues, cwd, say });
  return chooseDialogues(all, { only: asked.only, level: asked.level, say });
}
