import { join, resolve } from 'node:path';
import { languages } from '../languages/languages.ts';
import type { Role } from '../model/actor.ts';
import type { Program } from '../model/submission.ts';
import { readSource } from '../toolchain/build/read-source.ts';
import type { LabFolder } from './open-lab.ts';
import { bareText, hashOf, stubPath } from './stub-hashes.ts';

/** A program, its role and its question. */
export interface ProgramPart {
  readonly question: string;
  readonly role: Role;
  readonly program: Program;
}

/**
 * Whether a program is still a stub of the lab, or an empty file. White space, line ends and comments do not count: a
 * student who only removed the TODO has not begun. What was handed out is known by its hash; in a lab that keeps none, by
 * the stubs themselves, unless the program stands in the place of one.
 */
export async function isUntouched(
  { question: id, role, program }: ProgramPart,
  { stubs, stubHashes }: Pick<LabFolder, 'stubs' | 'stubHashes'>,
): Promise<boolean> {
  if (program.kind !== 'source') return false;
  const { language, file } = program;
  const written = await bareText(file, language);
  if (written === undefined) return false;
  if (written === '') return !(await isCommentedOut(program));
  const path = stubPath({ id, language, role });
  if (stubHashes[path]?.includes(hashOf(written))) return true;
  const others = stubs.map((folder) => join(folder, path)).filter((stub) => stub !== resolve(file));
  const given = await Promise.all(others.map((stub) => bareText(stub, language)));
  return stubHashes[path] === undefined && given.includes(written);
}

/** Whether all that a program's file has is in comments. */
export async function isCommentedOut(program: Program): Promise<boolean> {
  if (program.kind !== 'source') return false;
  const text = await readSource(program.file).catch(() => undefined);
  const { comments } = languages[program.language];
  return text !== undefined && /\S/.test(text) && !/\S/.test(text.replace(comments, ''));
}
