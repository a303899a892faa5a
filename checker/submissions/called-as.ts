import { basename } from 'node:path';
import type { Program } from '../model/submission.ts';

/** A program as a person calls it: the name of its file without the folder, or its command. */
export function calledAs(program: Program): string {
  return program.kind === 'source' ? basename(program.file) : program.command;
}
