import { join } from 'node:path';
import { languages } from '../languages/languages.ts';
import type { Role } from '../model/actor.ts';
import type { Program } from '../model/submission.ts';
import { readSource } from '../toolchain/build/read-source.ts';

/** A program, its role and its question. */
export interface ProgramPart {
  readonly question: string;
  readonly role: Role;
  readonly program: Program;
}

/**
 * Whether a program is still the stub in one of the folders of `stubs` or an empty file. White space, line ends and
 * comments do not count: a student who only removed the TODO has not begun.
 */
export async function isUntouched(
  { question, role, program }: ProgramPart,
  stubs: readonly string[],
): Promise<boolean> {
  if (program.kind !== 'source') return false;
  const { language } = program;
  const { extensions, comments } = languages[language];
  const files = stubs.map((folder) => join(folder, question, language, `${role}${extensions[0]}`));
  const [written, ...given] = await Promise.all([program.file, ...files].map((file) => bare(file, comments)));
  if (written === undefined) return false;
  return given.includes(written) || (written === '' && !(await isCommentedOut(program)));
}

/** Whether all that a program's file has is in comments. */
export async function isCommentedOut(program: Program): Promise<boolean> {
  if (program.kind !== 'source') return false;
  const text = await readSource(program.file).catch(() => undefined);
  const { comments } = languages[program.language];
  return text !== undefined && /\S/.test(text) && !/\S/.test(text.replace(comments, ''));
}

/** The text of a file without comments and white space; undefined if there is no file: most languages have no stub. */
async function bare(file: string, comments: RegExp): Promise<string | undefined> {
  const text = await readSource(file).catch(() => undefined);
  // `\s` also removes the byte order mark.
  return text?.replace(comments, '').replace(/\s+/g, '');
}
