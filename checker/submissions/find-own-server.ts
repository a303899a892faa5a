import { readdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { languageOfFolder } from '../languages/languages.ts';
import { questions } from '../model/question.ts';
import type { Program, Submission } from '../model/submission.ts';
import { findSubmissions } from './find-submissions.ts';
import { readProgramName } from './program-name.ts';
import { SubmissionError } from './submission-error.ts';
import { isUntouched } from './untouched.ts';

/**
 * The server of question 1 that the student of this question 2 wrote in the same language, if it is named
 * as such and no longer the stub in `stubs`: `exercises/q1/python/server.py`, `../q1/server.py`, `q1_server.py`
 * beside the client. A `server.py` beside the client may be that of a chat, so it is not taken; nor is that of
 * `q1-alice` for `q2-bob`.
 */
export async function findOwnServer(submission: Submission, stubs: string): Promise<Program | undefined> {
  const language = submission.programs.client?.language;
  const [question] = questions;
  if (!language || language === 'command' || !question) return undefined;
  const wanted = { question, dir: await besides(submission.folder), cwd: '/', language };
  const found = await findSubmissions(wanted).catch((error: unknown) => {
    if (error instanceof SubmissionError) return [];
    throw error;
  });
  const program = found
    .map(({ programs }) => programs.server)
    .find((server) => server && isNamed(server) && isTwin(server, submission.folder));
  if (!program || (await isUntouched({ question: 'q1', role: 'server', program }, stubs))) return undefined;
  return program;
}

/** The folder that has the questions in it: above `q2` and above the language. */
function lab(folder: string): string {
  const above = aboveLanguage(folder);
  return readProgramName(basename(above)).question ? dirname(above) : folder;
}

/** The folder of question 1 that is named like this one, or else the lab. */
async function besides(folder: string): Promise<string> {
  const all = await readdir(lab(folder)).catch(() => []);
  const { others } = readProgramName(basename(aboveLanguage(folder)));
  const twin = all.find(
    (name) => isOfQ1(name) && extname(name) === '' && readProgramName(name).others === others,
  );
  return join(lab(folder), twin ?? '');
}

function aboveLanguage(folder: string): string {
  return languageOfFolder(basename(folder)) ? dirname(folder) : folder;
}

function isNamed(server: Program): boolean {
  return server.kind !== 'command' && [basename(server.file), ...foldersOf(server.file)].some(isOfQ1);
}

/** The folders of both questions are named alike but for the question, where both are named for one. */
function isTwin(server: Program, folder: string): boolean {
  if (server.kind === 'command') return false;
  const theirs = readProgramName(basename(aboveLanguage(folder)));
  const named = foldersOf(server.file).find(isOfQ1);
  if (theirs.question === undefined || named === undefined) return true;
  return readProgramName(named).others === theirs.others;
}

function foldersOf(file: string): readonly string[] {
  const dir = dirname(file);
  return [basename(dir), basename(dirname(dir))];
}

function isOfQ1(name: string): boolean {
  return readProgramName(name).question === 'q1';
}
