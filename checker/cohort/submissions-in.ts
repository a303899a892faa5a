import { findSubmissionsFor } from '../check/find/find-submissions-for.ts';
import type { Question } from '../model/lab.ts';
import type { Submission } from '../model/submission.ts';
import type { LabFolder } from '../submissions/open-lab.ts';
import { SubmissionError } from '../submissions/submission-error.ts';

/** The submissions to a question in a hand-in's folder; none where nothing fits, or several things do: the grading says so. */
export async function submissionsIn(
  folder: string,
  question: Question,
  lab: LabFolder,
): Promise<readonly Submission[]> {
  try {
    return await findSubmissionsFor(question, { lab, cwd: folder, dir: '.' });
  } catch (error) {
    if (error instanceof SubmissionError) return [];
    throw error;
  }
}
