import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Lab } from '../model/lab.ts';
import type { Locale } from '../model/locale.ts';
import { readSource } from '../toolchain/build/read-source.ts';
import { LabError, type LabProblem } from './lab-error.ts';
import { readLab } from './read-lab.ts';
import { type StubHashes, stubFile } from './stub-hashes.ts';

/** A lab and its folders, which are absolute. */
export interface LabFolder {
  readonly lab: Lab;
  readonly root: string;
  /** Its lab.json. */
  readonly file: string;
  /** The lab's folder as a person named it; undefined for Alternance's own lab. */
  readonly named?: string;
  /** The folder with the stubs, and with the sheet of each question. */
  readonly exercises: string;
  /** The folders of the same stubs with comments in another language; those that a copy lacks may be missing. */
  readonly translated: Readonly<Partial<Record<Locale, string>>>;
  /** The folders of all stubs: `exercises`, and those that are translated. */
  readonly stubs: readonly string[];
  /** What the stubs were when they were handed out; empty in a lab without `stubs.json`. */
  readonly stubHashes: StubHashes;
  readonly solutions: string;
  readonly dialogues: string;
  /**
   * The folder of programs that play with a student's if an earlier question has supplied none; undefined without
   * any.
   */
  readonly partners?: string;
  /** In a copy for students, the file with the programs that play with theirs; then there are no solutions. */
  readonly packed?: string;
  /** The folder of what is shown in front of a class; undefined without any, as in a copy for students. */
  readonly demo?: string;
}

/**
 * Opens the lab in a folder. Its lab.json is in the folder or in its `exercises/`; the paths in it start from the
 * folder. Throws a LabError with every mistake.
 */
export async function openLab(dir: string, cwd: string): Promise<LabFolder> {
  const root = resolve(cwd, dir);
  const places = ['lab.json', join('exercises', 'lab.json')];
  const place = places.find((each) => existsSync(join(root, each)));
  if (place === undefined) throw new LabError(join(dir, 'lab.json'), [{ code: 'absent' }]);
  const file = join(dir, place);
  const text = await readSource(join(root, place)).catch(() => undefined);
  if (text === undefined) throw new LabError(file, [{ code: 'unreadable' }]);
  const problems: LabProblem[] = [];
  const written = readLab(parse(text, file), (problem) => problems.push(problem));
  if (!written || problems.length > 0) throw new LabError(file, problems);
  const { lab, folders, partners, packed, demo, translated } = written;
  // The solutions and the translated stubs may be missing: a course may keep them to itself.
  const { exercises, dialogues } = folders;
  const needed = [
    ...Object.entries({ exercises, dialogues, ...(partners !== undefined && { partners }) }),
    ...(packed === undefined ? [] : [['packed', packed] as const]),
    ...(demo === undefined ? [] : [['demo', demo] as const]),
  ];
  for (const [at, folder] of needed) {
    if (!existsSync(join(root, folder)))
      problems.push({ code: 'no-such-folder', at, folder: join(dir, folder) });
  }
  if (problems.length > 0) throw new LabError(file, problems);
  const translations = Object.fromEntries(
    Object.entries(translated).map(([locale, folder]) => [locale, join(root, folder)]),
  );
  return {
    lab,
    root,
    file: join(root, place),
    exercises: join(root, exercises),
    translated: translations,
    stubHashes: await readHashes(join(root, exercises, stubFile)),
    stubs: [join(root, exercises), ...Object.values(translations)],
    solutions: join(root, folders.solutions),
    dialogues: join(root, dialogues),
    ...(partners !== undefined && { partners: join(root, partners) }),
    ...(packed !== undefined && { packed: join(root, packed) }),
    ...(demo !== undefined && { demo: join(root, demo) }),
  };
}

async function readHashes(file: string): Promise<StubHashes> {
  const text = await readSource(file).catch(() => undefined);
  return text === undefined ? {} : (parse(text, file) as StubHashes);
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new LabError(file, [
      { code: 'not-json', why: error instanceof Error ? error.message : String(error) },
    ]);
  }
}
