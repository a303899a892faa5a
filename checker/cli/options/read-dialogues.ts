import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseDialogue } from '../../dialogue/parse.ts';
import type { Dialogue, Level } from '../../model/dialogue.ts';
import { UsageError } from '../../model/fault.ts';
import type { Say } from '../words/check/say.ts';

export interface ReadDialoguesOptions {
  /** The lab's dialogues, a folder for each question; absolute. */
  readonly folder: string;
  /** Files are named as seen from here. */
  readonly cwd: string;
  readonly say: Say;
}

/** The dialogues of a question: required before robust, short before long, then by name. */
export function readDialogues(
  question: string,
  { folder, cwd, say }: ReadDialoguesOptions,
): readonly Dialogue[] {
  const place = join(folder, question);
  const names = namesIn(place).filter((name) => name.endsWith('.dialogue'));
  if (names.length === 0)
    throw new UsageError(say('no-dialogues', { question, dir: relative(cwd, place) || '.' }));
  const dialogues = names.map((name) => readDialogue(join(place, name), { cwd, say }));
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

/** One dialogue from its file. Throws a UsageError, or a DialogueError that names the line. */
export function readDialogue(file: string, { cwd, say }: Omit<ReadDialoguesOptions, 'folder'>): Dialogue {
  const name = relative(cwd, file) || file;
  let bytes: Uint8Array | undefined;
  try {
    bytes = readWhole(file);
  } catch {
    throw new UsageError(say('no-such-dialogue-file', { file: name }));
  }
  if (bytes === undefined) throw new UsageError(say('no-dialogue-file', { file: name }));
  try {
    return parseDialogue(new TextDecoder('utf-8', { fatal: true }).decode(bytes), name);
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(say('dialogue-not-text', { file: name }));
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

/** Those that `--only` and `--level` leave. */
export function chooseDialogues(
  dialogues: readonly Dialogue[],
  {
    only,
    level,
    say,
  }: { readonly only?: string | undefined; readonly level: Level | 'all'; readonly say: Say },
): readonly Dialogue[] {
  const question = [...new Set(dialogues.map((dialogue) => dialogue.file.split('/').at(-2) ?? ''))].join(
    ', ',
  );
  const named = dialogues.filter(({ id }) => only === undefined || id === only);
  if (only !== undefined && named.length === 0) {
    const names = dialogues.map(({ id }) => id).join(', ');
    throw new UsageError(say('no-dialogue-named', { name: only, questions: question, names }));
  }
  const left = named.filter((dialogue) => only !== undefined || level === 'all' || dialogue.level === level);
  if (left.length === 0) throw new UsageError(say('no-dialogue-at-level', { level, questions: question }));
  return left;
}
