import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseDialogue } from '../../dialogue/parse.ts';
import type { Dialogue, Level } from '../../model/dialogue.ts';
import { JobError } from './job-error.ts';

export interface ReadDialoguesOptions {
  /** The lab's dialogues, a folder for each question; absolute. */
  readonly folder: string;
  /** Files are named as seen from here. */
  readonly cwd: string;
}

/** The dialogues of a question: required before robust, short before long, then by name. */
export function readDialogues(question: string, { folder, cwd }: ReadDialoguesOptions): readonly Dialogue[] {
  const place = join(folder, question);
  const names = namesIn(place).filter((name) => name.endsWith('.dialogue'));
  if (names.length === 0)
    throw new JobError({ code: 'no-dialogues', question, dir: relative(cwd, place) || '.' });
  const dialogues = names.map((name) => readDialogue(join(place, name), cwd));
  const rank = (dialogue: Dialogue) => (dialogue.level === 'required' ? 0 : 1);
  return dialogues.sort(
    (one, other) =>
      rank(one) - rank(other) || one.steps.length - other.steps.length || (one.id < other.id ? -1 : 1),
  );
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** One dialogue from its file. Throws a JobError, or a DialogueError that names the line. */
export function readDialogue(file: string, cwd: string): Dialogue {
  const name = relative(cwd, file) || file;
  let bytes: Uint8Array | undefined;
  try {
    bytes = readWhole(file);
  } catch {
    throw new JobError({ code: 'no-such-dialogue-file', file: name });
  }
  if (bytes === undefined) throw new JobError({ code: 'no-dialogue-file', file: name });
  try {
    return parseDialogue(new TextDecoder('utf-8', { fatal: true }).decode(bytes), name);
  } catch (error) {
    if (error instanceof TypeError) throw new JobError({ code: 'dialogue-not-text', file: name });
    throw error;
  }
}

/** More than the parser takes, which says so. */
const mostBytes = 2 * 1024 * 1024;

/**
 * Undefined for what is no file of this size: a pipe or a device may be read for ever. Twelve small files are read at
 * once in 1 ms, and asked for one by one of Node's other threads in 10.
 */
function readWhole(file: string): Uint8Array | undefined {
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const facts = fstatSync(descriptor);
    return facts.isFile() && facts.size <= mostBytes ? readFileSync(descriptor) : undefined;
  } finally {
    closeSync(descriptor);
  }
}

interface ChooseDialoguesOptions {
  readonly question: string;
  /** The one of this name. */
  readonly only: string | undefined;
  readonly level: Level | 'all';
}

/** The dialogues of a question that were asked for. Throws a JobError where there are none. */
export function chooseDialogues(
  dialogues: readonly Dialogue[],
  { question, only, level }: ChooseDialoguesOptions,
): readonly Dialogue[] {
  const named = dialogues.filter(({ id }) => only === undefined || id === only);
  if (only !== undefined && named.length === 0) {
    const names = dialogues.map(({ id }) => id);
    throw new JobError({ code: 'no-dialogue-named', name: only, question, names });
  }
  const left = named.filter((dialogue) => only !== undefined || level === 'all' || dialogue.level === level);
  if (left.length === 0) throw new JobError({ code: 'no-dialogue-at-level', level, question });
  return left;
}
