import { readdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { languageOfFolder } from '../languages/languages.ts';
import { type Lab, questionOf, type Supply } from '../model/lab.ts';
import type { Program, Submission } from '../model/submission.ts';
import { findSubmissions } from './find-submissions.ts';
import type { LabFolder } from './open-lab.ts';
import { readProgramName } from './program-name.ts';
import { SubmissionError } from './submission-error.ts';
import { isUntouched } from './untouched.ts';

/**
 * The program of an earlier question that the student of a submission wrote in the same language, if it is named as
 * such and no longer the stub. Where q1 supplies the server of q2: `exercises/q1/python/server.py`, `../q1/server.py`,
 * `q1_server.py` beside the client. A `server.py` beside the client may be that of a chat, so it is not taken; nor is
 * that of `q1-alice` for `q2-bob`.
 */
export async function findOwnPartner(
  submission: Submission,
  { lab, exercises }: Pick<LabFolder, 'lab' | 'exercises'>,
): Promise<Program | undefined> {
  const supply = questionOf(lab, submission.question)?.partner;
  const question = supply && questionOf(lab, supply.question);
  const language = Object.values(submission.programs)[0]?.language;
  if (!question || !language || language === 'command') return undefined;
  const search = { lab, supply };
  const dir = await besides(submission.folder, search);
  const found = await findSubmissions({ lab, question, dir, cwd: '/', language }).catch((error: unknown) => {
    if (error instanceof SubmissionError) return [];
    throw error;
  });
  const program = found
    .map(({ programs }) => programs[supply.role])
    .find((each) => each && isNamed(each, search) && isTwin(each, submission.folder, search));
  if (!program || (await isUntouched({ ...supply, program }, exercises))) return undefined;
  return program;
}

/** The question that supplies the program, in its lab. */
interface PartnerSearch {
  readonly lab: Lab;
  readonly supply: Supply;
}

/** The folder that has the questions in it: above `q2` and above the language. */
function courseFolder(folder: string, { lab }: PartnerSearch): string {
  const above = aboveLanguage(folder);
  return readProgramName(basename(above), lab).question ? dirname(above) : folder;
}

/** The folder of the earlier question that is named like this one, or else that of the course. */
async function besides(folder: string, search: PartnerSearch): Promise<string> {
  const course = courseFolder(folder, search);
  const all = await readdir(course).catch(() => []);
  const { others } = readProgramName(basename(aboveLanguage(folder)), search.lab);
  const twin = all.find(
    (name) =>
      isOfSupplier(name, search) &&
      extname(name) === '' &&
      readProgramName(name, search.lab).others === others,
  );
  return join(course, twin ?? '');
}

function aboveLanguage(folder: string): string {
  return languageOfFolder(basename(folder)) ? dirname(folder) : folder;
}

function isNamed(program: Program, search: PartnerSearch): boolean {
  if (program.kind === 'command') return false;
  return [basename(program.file), ...foldersOf(program.file)].some((name) => isOfSupplier(name, search));
}

/** The folders of both questions are named alike but for the question, where both are named for one. */
function isTwin(program: Program, folder: string, search: PartnerSearch): boolean {
  if (program.kind === 'command') return false;
  const theirs = readProgramName(basename(aboveLanguage(folder)), search.lab);
  const named = foldersOf(program.file).find((name) => isOfSupplier(name, search));
  if (theirs.question === undefined || named === undefined) return true;
  return readProgramName(named, search.lab).others === theirs.others;
}

function foldersOf(file: string): readonly string[] {
  const dir = dirname(file);
  return [basename(dir), basename(dirname(dir))];
}

function isOfSupplier(name: string, { lab, supply }: PartnerSearch): boolean {
  return readProgramName(name, lab).question === supply.question;
}
