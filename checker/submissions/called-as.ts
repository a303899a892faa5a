import { basename } from 'node:path';
import type { Program } from '../model/submission.ts';

/** A program as messages name it: its file without the folder, or its command. */
export function calledAs(program: Program): string {
  return program.kind === 'source' ? basename(program.file) : program.command;
}
