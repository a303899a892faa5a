import { join } from 'node:path';
import { languages } from '../languages/languages.ts';
import type { Role } from '../model/actor.ts';
import type { Program } from '../model/submission.ts';
import { readSource } from '../toolchain/build/read-source.ts';

/** A program, and the part it plays. */
export interface ProgramPart {
  readonly question: string;
  readonly role: Role;
  readonly program: Program;
}

/**
 * Whether a program is still the stub in `stubs` (the folder `exercises`), white space, line ends and
 * comments aside: a student who only took the TODO away, or made an empty file, has not begun.
 */
export async function isUntouched({ question, role, program }: ProgramPart, stubs: string): Promise<boolean> {
  if (program.kind === 'command') return false;
  const { language } = program;
  const { extensions, comments } = languages[language];
  const stub = join(stubs, question, language, `${role}${extensions[0]}`);
  const [written, given] = await Promise.all([program.file, stub].map((file) => bare(file, comments)));
  return written === '' || (given !== undefined && written === given);
}

/** The text that counts. Undefined for a file that is not there: most languages have no stub. */
async function bare(file: string, comments: RegExp): Promise<string | undefined> {
  const text = await readSource(file).catch(() => undefined);
  // \s has the byte order mark too.
  return text?.replace(comments, '').replace(/\s+/g, '');
}
