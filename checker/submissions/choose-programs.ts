import { basename, dirname, extname } from 'node:path';
import { languageOf, type SourceLanguage } from '../languages/languages.ts';
import type { Role } from '../model/actor.ts';
import type { Lab, Question } from '../model/lab.ts';
import type { Folder } from './folder.ts';
import { questionNumbered, readProgramName } from './program-name.ts';
import { SubmissionError } from './submission-error.ts';

/** A file that can play a role. */
interface Candidate {
  /** Its path from the folder that is searched. */
  readonly file: string;
  readonly role: Role;
  readonly language: SourceLanguage;
  /** Whether its name is that of the question that is checked. */
  readonly named: boolean;
}

/** The file chosen for each role. */
export type ChosenPrograms = Readonly<Partial<Record<Role, Candidate>>>;

/** A folder to search, and for what. */
export interface SearchPlace {
  readonly folder: Folder;
  readonly lab: Lab;
  readonly question: Question;
  readonly language?: SourceLanguage;
  /** Whether the folder, or the one above it, is named for the question. */
  readonly ofQuestion: boolean;
}

/**
 * The programs of one folder: one choice for each language with all roles of the question; if there is none, one
 * choice of the files there are, in several languages if necessary. Empty if no file fits. Throws a SubmissionError
 * if several files fit one role.
 */
export function choosePrograms(place: SearchPlace): readonly ChosenPrograms[] {
  const { folder, question } = place;
  const candidates = findCandidates(place);
  const perLanguage = [...new Set(candidates.map(({ language }) => language))].map((language) =>
    choose(
      folder,
      candidates.filter((each) => each.language === language),
    ),
  );
  const whole = perLanguage.filter((choice) => question.roles.every((role) => choice[role]));
  if (whole.length > 0) return whole;
  return candidates.length > 0 ? [choose(folder, candidates)] : [];
}

function choose(folder: Folder, candidates: readonly Candidate[]): ChosenPrograms {
  const choice: Partial<Record<Role, Candidate>> = {};
  for (const role of ['server', 'client'] as const) {
    const all = candidates.filter((each) => each.role === role);
    const named = all.filter((each) => each.named);
    const [one, ...others] = named.length > 0 ? named : all;
    if (!one) continue;
    if (others.length > 0) {
      const files = [one, ...others].map(({ file }) => file);
      throw new SubmissionError({ code: 'ambiguous', dir: folder.name, role, files });
    }
    choice[role] = one;
  }
  return choice;
}

function findCandidates({
  folder,
  lab,
  question,
  language: only,
  ofQuestion,
}: SearchPlace): readonly Candidate[] {
  return folder.files.flatMap((file): Candidate[] => {
    const language = languageOf(file);
    if (!language || (only && language !== only) || isCompiled(file, folder)) return [];
    const stem = basename(file, extname(file));
    const { role: ownRole, question: said, number } = readProgramName(stem, lab);
    const role = ownRole ?? (plainName.test(stem) ? roleOfFolder(file, lab) : undefined);
    if (!role || !question.roles.includes(role)) return [];
    // In a folder named for the question, `server2.py` is a second attempt; elsewhere it is for the second question.
    const counted = number === undefined || ofQuestion ? undefined : questionNumbered(number, lab);
    const about = said ?? counted;
    if (about && about !== question.id) return [];
    return [{ file, role, language, named: about !== undefined }];
  });
}

/** In `client/main.py` the folder says the role. */
const plainName = /^(?:main|app|index|prog|program|programme)$/i;

function roleOfFolder(file: string, lab: Lab): Role | undefined {
  return readProgramName(basename(dirname(file)), lab).role;
}

/** Whether a JavaScript file is compiled: TypeScript of the same name is beside it. */
function isCompiled(file: string, { files }: Folder): boolean {
  return /\.[cm]?js$/.test(file) && files.includes(file.replace(/js$/, 'ts'));
}
