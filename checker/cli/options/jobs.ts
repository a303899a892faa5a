import { join, resolve } from 'node:path';
import type { Job } from '../../check/job.ts';
import { questions as lab, type QuestionId } from '../../model/question.ts';
import type { Submission } from '../../model/submission.ts';
import { findOwnServer } from '../../submissions/find-own-server.ts';
import type { CheckArguments } from './arguments.ts';
import type { CallPlace } from './call-place.ts';
import { chooseDialogues, readDialogue, readDialogues } from './read-dialogues.ts';
import { refuseContradictions } from './refuse-contradictions.ts';
import { questionsOf, submissionsFor } from './submissions.ts';

/** Everything that one call of `check` is about, in the order of the questions. */
export async function jobsOf(asked: CheckArguments, around: CallPlace): Promise<readonly Job[]> {
  refuseContradictions(asked, around.say);
  const found: Job[] = [];
  for (const question of await questionsOf(asked, around)) {
    const roles = lab.find(({ id }) => id === question)?.roles ?? [];
    const dialogues = dialoguesFor(question, asked, around);
    for (const submission of await submissionsFor(question, asked, around)) {
      const ownServer = question === 'q2' ? await ownServerOf(submission, asked, around) : undefined;
      found.push({
        submission,
        sources: {
          submission,
          stubs: join(around.root, 'exercises'),
          solutions: join(around.root, 'solutions'),
          partners: join(around.root, 'fixtures', 'partners'),
          ...(ownServer && { ownServer }),
        },
        dialogues,
        missing: roles.filter((role) => !submission.programs[role]),
      });
    }
  }
  return found;
}

/** Question 2 is tried with the student's own server of question 1, or the one that `--server` names. */
async function ownServerOf(submission: Submission, asked: CheckArguments, { root }: CallPlace) {
  if (asked.server !== undefined)
    return { kind: 'command', language: 'command', command: asked.server } as const;
  return findOwnServer(submission, join(root, 'exercises'));
}

function dialoguesFor(question: QuestionId, asked: CheckArguments, { root, cwd, say }: CallPlace) {
  // Exploration makes its own.
  if (asked.explore !== undefined) return [];
  if (asked.dialogue !== undefined) return [readDialogue(resolve(cwd, asked.dialogue), { cwd, say })];
  const all = readDialogues(question, { folder: join(root, 'fixtures', 'dialogues'), cwd, say });
  return chooseDialogues(all, { only: asked.only, level: asked.level, say });
}
