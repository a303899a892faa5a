import { basename, dirname, join, resolve } from 'node:path';
import { languageOfFolder, languages, type SourceLanguage } from '../languages/languages.ts';
import type { Lab, Question } from '../model/lab.ts';
import type { Submission } from '../model/submission.ts';
import { type ChosenPrograms, choosePrograms, type SearchPlace } from './choose-programs.ts';
import { enter, type Folder, mustRead, openFolder } from './folder.ts';
import { readProgramName } from './program-name.ts';
import { SubmissionError } from './submission-error.ts';

export interface FindSubmissionsOptions {
  readonly lab: Lab;
  readonly question: Question;
  /** The folder as a person wrote it, and where that person stood. */
  readonly dir: string;
  readonly cwd: string;
  /** This language alone. */
  readonly language?: SourceLanguage;
}

/**
 * What a student wrote for a question: in `DIR/q3/python`, `DIR/q3`, `DIR/python` or `DIR` itself, one
 * submission for each language. A role may be missing in one when the other is there. Throws a
 * SubmissionError when nothing fits, or when several files do.
 */
export async function findSubmissions(wanted: FindSubmissionsOptions): Promise<readonly Submission[]> {
  const places = await findPlaces(wanted);
  const found = await Promise.all(places.map(submissionsIn));
  const submissions = found.flat();
  if (submissions.length === 0) throw nothingFits(wanted, places);
  return submissions;
}

/** The folder of the question where there is one, else the one that was named; then those of languages in it. */
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

/** `…/q3` or `…/q3/python`. */
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
