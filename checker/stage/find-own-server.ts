import { basename, dirname } from 'node:path';
import { questions } from '../model/question.ts';
import type { Program, Submission } from '../model/submission.ts';
import { findSubmissions } from './find-submission.ts';
import { languageOfFolder } from './languages.ts';
import { readProgramName } from './program-name.ts';
import { SubmissionError } from './submission-error.ts';
import { isUntouched } from './untouched.ts';

/**
 * The server of question 1 that the student of this question 2 wrote in the same language, if it is named
 * as such and no longer the stub in `stubs`: `exercises/q1/python/server.py`, `../q1/server.py`, `q1_server.py`
 * beside the client. A `server.py` beside the client may be that of a chat, so it is not taken.
 */
export async function findOwnServer(submission: Submission, stubs: string): Promise<Program | undefined> {
  const language = submission.programs.client?.language;
  const [question] = questions;
  if (!language || language === 'command' || !question) return undefined;
  const wanted = { question, dir: lab(submission.folder), cwd: '/', language };
  const found = await findSubmissions(wanted).catch((error: unknown) => {
    if (error instanceof SubmissionError) return [];
    throw error;
  });
  const program = found.map(({ programs }) => programs.server).find((server) => server && isNamed(server));
  if (!program || (await isUntouched({ question: 'q1', role: 'server', program }, stubs))) return undefined;
  return program;
}

/** The folder that has the questions in it: above `q2` and above the language. */
function lab(folder: string): string {
  const above = languageOfFolder(basename(folder)) ? dirname(folder) : folder;
  return readProgramName(basename(above)).question ? dirname(above) : folder;
}

function isNamed(server: Program): boolean {
  if (server.kind === 'command') return false;
  const { dir, name } = { dir: dirname(server.file), name: basename(server.file) };
  return [name, basename(dir), basename(dirname(dir))].some(
    (each) => readProgramName(each).question === 'q1',
  );
}
