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
 * The student's own program for an earlier question, in the language of the submission, if its name or folder names
 * that question and it is no longer the stub. If q1 supplies the server of q2: `exercises/q1/python/server.py`,
 * `../q1/server.py`, or `q1_server.py` beside the client. A plain `server.py` beside the client may be the server of
 * a chat, and the one in `q1-alice` does not belong to `q2-bob`: neither is taken.
 */
export async function findOwnPartner(
  submission: Submission,
  { lab, ...stubs }: Pick<LabFolder, 'lab' | 'stubs' | 'stubHashes'>,
): Promise<Program | undefined> {
  const supply = questionOf(lab, submission.question)?.partner;
  const question = supply?.question === undefined ? undefined : questionOf(lab, supply.question);
  const language = Object.values(submission.programs)[0]?.language;
  if (!supply || !question || !language || language === 'command') return undefined;
  const search = { lab, supply };
  const near = (dir: string) => findSubmissions({ lab, question, dir, cwd: '/', language, reach: 'near' });
  const found: Submission[] = [];
  // Beside the client, whatever the name of its folder, before the folder of the other question.
  for (const dir of new Set([submission.folder, await besides(submission.folder, search)]))
    found.push(...(await near(dir).catch(noneFound)));
  const program = found
    .map(({ programs }) => programs[supply.role])
    .find((each) => each && isNamed(each, search) && isTwin(each, submission.folder, search));
  if (!program || (await isUntouched({ question: question.id, role: supply.role, program }, stubs)))
    return undefined;
  return program;
}

function noneFound(error: unknown): readonly Submission[] {
  if (error instanceof SubmissionError) return [];
  throw error;
}

/** The question that supplies the program, and its lab. */
interface PartnerSearch {
  readonly lab: Lab;
  readonly supply: Supply;
}

/** The folder that holds those of the questions: above `q2`, and above the folder of a language. */
function courseFolder(folder: string, { lab }: PartnerSearch): string {
  const above = aboveLanguage(folder);
  return readProgramName(basename(above), lab).question ? dirname(above) : folder;
}

/** The earlier question's folder with the same other words in its name, else the folder of the course. */
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
  if (program.kind !== 'source') return false;
  return [basename(program.file), ...foldersOf(program.file)].some((name) => isOfSupplier(name, search));
}

/** Whether the program's folder is named like the submission's except for the question, if both name a question. */
function isTwin(program: Program, folder: string, search: PartnerSearch): boolean {
  if (program.kind !== 'source') return false;
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
