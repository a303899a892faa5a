import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { stubFile, stubHashes } from '../submissions/stub-hashes.ts';
import { type CopiedFile, type CopiedFiles, copiedFile, copiedFiles } from './copied-files.ts';
import { HandoutError } from './handout-error.ts';
import type { ChosenRequest } from './handout-request.ts';
import { labHash } from './lab-hash.ts';
import { noteFile } from './open-place.ts';
import { packPartners } from './pack-partners.ts';
import { pageForStudents } from './page-for-students.ts';
import { packFile, studentLab } from './student-lab.ts';
import { type LockFile, type PackageFile, studentLock, studentPackage } from './student-package.ts';
import { templates } from './templates.ts';

/** All files of a copy. Nothing is written yet. */
export async function gatherCopy(options: ChosenRequest): Promise<CopiedFiles> {
  const { lab, chosen, environment } = options;
  const files = new Map<string, CopiedFile>([
    ...(await checkerFiles(options)),
    ...(await labFiles(options)),
    ...(await templates(options)),
    ...(await projectFiles(options)),
  ]);
  files.set(packFile, { content: await packPartners(lab, { chosen, environment }), mode: 'plain' });
  for (const [path, { content, mode }] of files) {
    if (!path.endsWith('.md')) continue;
    const text = pageForStudents(content.toString(), { path, has: (other) => hasFile(files, other) });
    files.set(path, { content: text, mode });
  }
  return files;
}

function hasFile(files: CopiedFiles, path: string): boolean {
  return files.has(path) || [...files.keys()].some((file) => file.startsWith(`${path}/`));
}

/** The built checker without its instructor's commands, and what it starts programs with. */
async function checkerFiles({ root }: ChosenRequest): Promise<CopiedFiles> {
  const built = join(root, 'dist', 'students');
  if (!existsSync(join(built, 'main.js'))) throw new HandoutError({ code: 'not-built', folder: built });
  const ofPage = (path: string) => /^page\.(js|style\.css)$/.test(path);
  return new Map([
    ...(await copiedFiles({ from: join(root, 'bin'), to: 'bin' })),
    ...(await copiedFiles({ from: built, to: 'dist' })),
    ...(await copiedFiles({ from: join(root, 'dist'), to: 'dist', only: ofPage })),
  ]);
}

/** The sheets, the stubs and the dialogues of the chosen questions, at the same paths as in the lab. */
async function labFiles({ lab, chosen, locale, root }: ChosenRequest): Promise<CopiedFiles> {
  const at = (folder: string) => relative(lab.root, folder);
  const isPage = (path: string) => /^[^/]+\.md$/.test(path);
  const stubs = lab.translated[locale] ?? lab.exercises;
  const files = new Map(await copiedFiles({ from: lab.exercises, to: at(lab.exercises), only: isPage }));
  for (const { id, languages } of chosen) {
    const isChosen = (path: string) => languages.some((one) => path.startsWith(`${one}/`));
    const to = join(at(lab.exercises), id);
    const parts = [
      { from: join(lab.exercises, id), to, only: isPage },
      { from: join(stubs, id), to, only: isChosen },
      { from: join(lab.dialogues, id), to: join(at(lab.dialogues), id) },
    ];
    for (const part of parts) for (const [path, file] of await copiedFiles(part)) files.set(path, file);
  }
  files.set(join(at(lab.exercises), stubFile), asJson(await stubHashes(chosen, lab.stubs)));
  const json = JSON.parse(await readFile(lab.file, 'utf8'));
  files.set(at(lab.file), asJson(studentLab(json, chosen)));
  const schema = join('schema', 'lab.schema.json');
  files.set(schema, await copiedFile(join(root, schema)));
  return files;
}

/** package.json, its lock file, and the note that says what was handed out. */
async function projectFiles(options: ChosenRequest): Promise<CopiedFiles> {
  const { root, lab, chosen, locale, ci } = options;
  const read = async (file: string) => JSON.parse(await readFile(join(root, file), 'utf8')) as unknown;
  const own = (await read('package.json')) as PackageFile;
  const copy = studentPackage(own);
  const lock = studentLock((await read('package-lock.json')) as LockFile, copy);
  const note = {
    version: 1,
    alternance: own.version,
    lab: await labHash(lab),
    questions: chosen.map(({ id }) => id),
    languages: [...new Set(chosen.flatMap(({ languages }) => languages))],
    ...{ locale, ci },
  };
  return new Map([
    ['package.json', asJson(copy)],
    ['package-lock.json', asJson(lock)],
    [noteFile, asJson(note)],
  ]);
}

function asJson(value: object): CopiedFile {
  return { content: `${JSON.stringify(value, undefined, 2)}\n`, mode: 'plain' };
}
