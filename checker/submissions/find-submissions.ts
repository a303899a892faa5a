import { basename, dirname, join, resolve } from 'node:path';
import { languageOfFolder, languages, type SourceLanguage } from '../languages/languages.ts';
import type { Lab, Question } from '../model/lab.ts';
import type { Submission } from '../model/submission.ts';
import { type ChosenPrograms, choosePrograms, type SearchPlace } from './choose-programs.ts';
import { enter, type Folder, mustRead, openFolder } from './folder.ts';
import { readProgramName } from './program-name.ts';
import { SubmissionError } from './submission-error.ts';

/** Where to find submissions, and for which question. */
export interface FindSubmissionsOptions {
  readonly lab: Lab;
  readonly question: Question;
  /** The folder as a person wrote it, and the absolute folder that it starts from. */
  readonly dir: string;
  readonly cwd: string;
  /** Find programs in this language only. */
  readonly language?: SourceLanguage;
}

/**
 * Finds a student's submissions for a question in `DIR/q3/python`, `DIR/q3`, `DIR/python` or `DIR` itself, one for
 * each language. A submission may lack a role. Throws a SubmissionError if no file fits, or if several fit one role.
 */
export async function findSubmissions(wanted: FindSubmissionsOptions): Promise<readonly Submission[]> {
  const places = await findPlaces(wanted);
  const found = await Promise.all(places.map(submissionsIn));
  const submissions = found.flat();
  if (submissions.length === 0) throw nothingFits(wanted, places);
  return submissions;
}

/** The folders to search: that of the question, else `dir`, and in it those named for a language. */
async function findPlaces({
  lab,
  question,
  dir,
  cwd,
  language,
}: FindSubmissionsOptions): Promise<readonly SearchPlace[]> {
  const top = await openFolder(resolve(cwd, dir), dir);
  const narrow = async (folder: Folder) => {
    const inside = folder.folders.find((each) => readProgramName(each, lab).question === question.id);
    return inside ? enter(folder, inside) : folder;
  };
  const folder = await narrow(top);
  const common = { lab, question, ...(language && { language }) };
  const places: SearchPlace[] = [{ ...common, folder, ofQuestion: isOf(folder, question, lab) }];
  for (const name of folder.folders) {
    const written = languageOfFolder(name);
    if (!written || (language && language !== written)) continue;
    const inside = await narrow(await enter(folder, name));
    places.push({ ...common, folder: inside, language: written, ofQuestion: isOf(inside, question, lab) });
  }
  return places;
}

/** Whether the folder is `…/q3` or `…/q3/python`. */
function isOf({ path }: Folder, { id }: Question, lab: Lab): boolean {
  const named = languageOfFolder(basename(path)) ? [path, dirname(path)] : [path];
  return named.some((each) => readProgramName(basename(each), lab).question === id);
}

async function submissionsIn(place: SearchPlace): Promise<readonly Submission[]> {
  return Promise.all(choosePrograms(place).map((choice) => toSubmission(place, choice)));
}

async function toSubmission({ folder, question }: SearchPlace, choice: ChosenPrograms): Promise<Submission> {
  const programs: Record<string, Submission['programs'][keyof Submission['programs']]> = {};
  for (const { role, language, file } of Object.values(choice)) {
    await mustRead(folder, file);
    programs[role] = { kind: 'source', language, file: join(folder.path, file) };
  }
  return { question: question.id, name: folder.name, folder: folder.path, programs };
}

function nothingFits(
  { question, language = question.languages[0] }: FindSubmissionsOptions,
  places: readonly SearchPlace[],
): SubmissionError {
  const there = places.flatMap(({ folder }) => [
    ...folder.files,
    ...folder.folders.map((each) => `${each}/`),
  ]);
  const dir = places[0]?.folder.name ?? '';
  if (there.length === 0) return new SubmissionError({ code: 'empty-folder', dir });
  const [extension] = languages[language].extensions;
  const wanted = question.roles.map((role) => `${role}${extension}`);
  const shown = there.length > 5 ? [...there.slice(0, 5), '…'] : there;
  return new SubmissionError({ code: 'nothing-fits', dir, wanted, there: shown });
}
