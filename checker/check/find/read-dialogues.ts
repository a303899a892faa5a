import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseDialogue } from '../../dialogue/parse.ts';
import type { Dialogue, Level } from '../../model/dialogue.ts';
import { JobError } from './job-error.ts';

/** Where dialogues are read from. */
export interface ReadDialoguesOptions {
  /** The absolute folder of the lab's dialogues, with a folder for each question. */
  readonly folder: string;
  /** The absolute folder from which file names are shown. */
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

/** Reads one dialogue from its file. Throws a JobError, or a DialogueError that names the line. */
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

/** In bytes. Above the limit of the parser, which then says so. */
const mostBytes = 2 * 1024 * 1024;

/**
 * The bytes of a regular file of at most `mostBytes`, else undefined: reading a pipe or a device may never end.
 * Synchronous: twelve small files take 1 ms this way and 10 ms through Node's thread pool.
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
  /** The name of the one dialogue to play. */
  readonly only: string | undefined;
  readonly level: Level | 'all';
}

/** The dialogues of a question that a request asks for. Throws a JobError if there are none. */
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
