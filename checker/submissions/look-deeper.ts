import { join } from 'node:path';
import type { Lab, Question } from '../model/lab.ts';
import { enter, type Folder } from './folder.ts';
import { readProgramName } from './program-name.ts';

/** For which question a folder is looked through. */
export interface LookDeeperOptions {
  readonly lab: Lab;
  readonly question: Question;
}

/** A folder as if all files in the folders inside it were its own: `TP2/serveur.py`, `src/client/Client.java`. */
export interface DeepFolder {
  readonly folder: Folder;
  /** Whether the files are those in folders named for the question. */
  readonly ofQuestion: boolean;
}

/**
 * The files of a folder and of those inside it, by their paths. Folders named for another question are not entered; if
 * some are named for this one, only their files count. Large trees are not read to their end.
 */
export async function lookDeeper(top: Folder, { lab, question }: LookDeeperOptions): Promise<DeepFolder> {
  const found: InnerPlace[] = [];
  const waiting: (InnerPlace & { readonly entry: Folder })[] = [{ path: '', isNamed: false, entry: top }];
  for (let next = waiting.shift(); next && found.length < mostFiles; next = waiting.shift()) {
    const { path, isNamed, entry } = next;
    if (entry.files.includes(environmentMark)) continue;
    found.push(...entry.files.map((file) => ({ path: join(path, file), isNamed })));
    for (const name of entry.folders.filter((each) => !made.test(each))) {
      const about = readProgramName(name, lab).question;
      if (about !== undefined && about !== question.id) continue;
      const inner = { path: join(path, name), isNamed: isNamed || about !== undefined };
      const isTooDeep = inner.path.split('/').length > mostDepth;
      if (!isTooDeep) waiting.push({ ...inner, entry: await enter(entry, name) });
    }
  }
  const named = found.filter(({ isNamed }) => isNamed);
  const files = (named.length > 0 ? named : found).map(({ path }) => path);
  return { folder: { ...top, files, folders: [] }, ofQuestion: named.length > 0 };
}

/** Something inside the folder, and whether a folder above it is named for the question. */
interface InnerPlace {
  readonly path: string;
  readonly isNamed: boolean;
}

const mostFiles = 2_000;

/** A Java program in a package is five folders deep: `TP2/src/fr/univ/chat`. */
const mostDepth = 8;

/** A virtual environment of Python has it, whatever it is called. */
const environmentMark = 'pyvenv.cfg';

/** What compilers and tools write, beside the sources that it comes from. */
const made = /^(?:dist|build|out|target|obj|venv|site-packages)$/i;
