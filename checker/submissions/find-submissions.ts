import { basename, dirname, join, resolve } from 'node:path';
import { languageOfFolder, languages, type SourceLanguage } from '../languages/languages.ts';
import type { Lab, Question } from '../model/lab.ts';
import type { Submission } from '../model/submission.ts';
import { type ChosenPrograms, choosePrograms, type SearchPlace } from './choose-programs.ts';
import { enter, type Folder, mustRead, openFolder } from './folder.ts';
import { lookDeeper } from './look-deeper.ts';
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
  /** How far folders are looked into that have names of the student's own; by default `deep`. */
  readonly reach?: 'near' | 'deep';
}

/**
 * Finds a student's submissions for a question in `DIR/q3/python`, `DIR/q3`, `DIR/python` or `DIR` itself, one for
 * each language; if these have not all programs, in folders of any name: `DIR/TP2/serveur.py`. A submission may lack a
 * role. Throws a SubmissionError if no file fits, or if several fit one role.
 */
export async function findSubmissions(wanted: FindSubmissionsOptions): Promise<readonly Submission[]> {
  const places = await findPlaces(wanted);
  const found = await Promise.all(places.map(submissionsIn));
  const near = found.flat();
  if (wanted.reach === 'near' || near.some((one) => isWhole(one, wanted.question))) return orThrow(near);
  const deep = await submissionsDeeper(places[0], wanted);
  return orThrow(near.length === 0 || deep.some((one) => isWhole(one, wanted.question)) ? deep : near);

  function orThrow(submissions: readonly Submission[]): readonly Submission[] {
    if (submissions.length === 0) throw nothingFits(wanted, places);
    return submissions;
  }
}

function isWhole({ programs }: Submission, { roles }: Question): boolean {
  return roles.every((role) => programs[role]);
}

/** What the folders inside the first place hold, whatever they are called. */
async function submissionsDeeper(
  place: SearchPlace | undefined,
  { language }: FindSubmissionsOptions,
): Promise<readonly Submission[]> {
  if (!place) return [];
  const { folder, ofQuestion } = await lookDeeper(place.folder, place);
  return submissionsIn({
    ...place,
    folder,
    ofQuestion: ofQuestion || place.ofQuestion,
    ...(language && { language }),
  });
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
    const inside = folder.folders.filter((each) => readProgramName(each, lab).question === question.id);
    const exact = inside.filter((each) => readProgramName(each, lab).others === '');
    // Of several, none is meant more than another: they are then looked into as folders of any name are.
    const [one, ...others] = exact.length > 0 ? exact : inside;
    return one !== undefined && others.length === 0 ? enter(folder, one) : folder;
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
  const inside = commonFolder(Object.values(choice).map(({ file }) => dirname(file)));
  const place = { name: join(folder.name, inside), folder: join(folder.path, inside) };
  return { question: question.id, ...place, programs };
}

/** The deepest folder that holds all of some folders; `.` if they have none in common. */
function commonFolder([first = '.', ...others]: readonly string[]): string {
  let common = first;
  while (common !== '.' && !others.every((each) => `${each}/`.startsWith(`${common}/`)))
    common = dirname(common);
  return common;
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
