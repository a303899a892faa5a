import { basename } from 'node:path';
import type { Program } from './submission.ts';
import { unreachable } from './unreachable.ts';

/** A program as messages name it: its file without the folder, its name in a pack, or its command. */
export function calledAs(program: Program): string {
  switch (program.kind) {
    case 'source':
      return basename(program.file);
    case 'packed':
      return program.name;
    case 'command':
      return program.command;
    default:
      return unreachable(program);
  }
}
