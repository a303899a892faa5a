import { relative } from 'node:path';
import { isBegun, submissionsIn } from '../../check/find/find-submissions-for.ts';
import type { LanguageId, Role } from '../../model/actor.ts';
import type { HandIn } from '../../model/cohort/hand-in.ts';
import type { Question } from '../../model/lab.ts';
import type { SubmissionProblem } from '../../model/problem.ts';
import type { Submission } from '../../model/submission.ts';
import type { LabFolder } from '../../submissions/open-lab.ts';
import { SubmissionError } from '../../submissions/submission-error.ts';

/** What a hand-in has for one question. */
export type FoundPrograms = { readonly question: string } & (
  | { readonly kind: 'found'; readonly languages: readonly FoundLanguage[] }
  | { readonly kind: 'nothing' }
  /** A human has to say which programs are meant. */
  | { readonly kind: 'unclear'; readonly problem: SubmissionProblem | { readonly code: 'unread-archive' } }
);

/** The programs of one language. */
export interface FoundLanguage {
  readonly languages: readonly LanguageId[];
  /** Their paths in the hand-in. */
  readonly files: readonly string[];
  readonly missing: readonly Role[];
  /** Whether each is still the stub. */
  readonly isStub: boolean;
}

/** Finds the programs of a hand-in for each question, as `check --dir` does. It must have a folder. */
export function findPrograms(
  { folder = '', notes }: Pick<HandIn, 'folder' | 'notes'>,
  { lab, questions }: { readonly lab: LabFolder; readonly questions: readonly Question[] },
): Promise<readonly FoundPrograms[]> {
  const isUnread = notes.some(({ code }) => code === 'archive-left-out');
  return Promise.all(
    questions.map(async (question): Promise<FoundPrograms> => {
      const { id } = question;
      try {
        const found = await submissionsIn(question, { lab, cwd: folder, dir: '.' });
        const languages = await Promise.all(found.map((one) => languageIn(one, { folder, question, lab })));
        return { question: id, kind: 'found', languages };
      } catch (error) {
        if (!(error instanceof SubmissionError)) throw error;
        const { problem } = error;
        if (!isAbsence(problem)) return { question: id, kind: 'unclear', problem };
        if (isUnread) return { question: id, kind: 'unclear', problem: { code: 'unread-archive' } };
        return { question: id, kind: 'nothing' };
      }
    }),
  );
}

function isAbsence({ code }: SubmissionProblem): boolean {
  return code === 'nothing-fits' || code === 'empty-folder';
}

interface LanguageInOptions {
  readonly folder: string;
  readonly question: Question;
  readonly lab: LabFolder;
}

async function languageIn(
  submission: Submission,
  { folder, question, lab }: LanguageInOptions,
): Promise<FoundLanguage> {
  const programs = Object.values(submission.programs);
  return {
    languages: [...new Set(programs.map(({ language }) => language))],
    files: programs.flatMap((program) => (program.kind === 'source' ? [relative(folder, program.file)] : [])),
    missing: question.roles.filter((role) => !submission.programs[role]),
    isStub: !(await isBegun(submission, lab)),
  };
}
