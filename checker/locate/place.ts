import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Call } from '../languages/row/call.ts';
import type { SourceLine, SourcePlace } from '../model/transcript.ts';
import { isAmbiguous } from './ambiguous.ts';
import { declaredAt } from './declared-at.ts';

/** A larger file is not written by a person, and is not read. */
const largestBytes = 1_000_000;

/** In UTF-16 units. A longer line, for example of a packed program, is cut here. */
const longestQuote = 500;

/** Folders for packages of other authors inside the student's folder. */
const foreign = /(^|\/)(site-packages|dist-packages|node_modules|lib\/python\d|\.?venv)(\/|\.)/;

/** The innermost of these calls that is in a source file of the student, which is one in this folder. */
export function placeOf(calls: readonly Call[], folder: string): SourcePlace | undefined {
  for (const [index, call] of calls.entries()) {
    const line = lineOf(call, folder);
    if (!line) continue;
    const from = calls
      .slice(index + 1)
      .map((caller) => lineOf(caller, folder))
      .find((caller) => caller !== undefined);
    const helps = from && isAmbiguous(call.name, linesOf(join(folder, from.file)));
    return { ...line, ...(helps && { from }) };
  }
  return undefined;
}

/** Whether a file is in a folder or below it, with or without the folder's symbolic links resolved. */
export function isInside(folder: string, file: string): boolean {
  return isBelow(folder, file) || isBelow(real(folder), file);
}

/** As `isInside`, comparing the two paths only. */
export function isBelow(folder: string, file: string): boolean {
  return isWithin(relative(folder, file));
}

function lineOf(call: Call, folder: string): SourceLine | undefined {
  const name = nameOf(call.file, folder);
  const lines = name === undefined ? [] : linesOf(join(folder, name));
  const line = declaredAt(call, lines);
  const text = lines[line - 1];
  return name === undefined || text === undefined
    ? undefined
    : { file: name, line, text: shortened(text.trim()) };
}

function shortened(text: string): string {
  return text.length <= longestQuote ? text : `${text.slice(0, longestQuote)}…`;
}

/**
 * The file's name relative to the folder, with links resolved if needed, because a language may print the resolved
 * path.
 */
function nameOf(file: string, folder: string): string | undefined {
  const path = resolve(folder, file.startsWith('file:') ? fileURLToPath(file) : file);
  const [name] = [relative(folder, path), relative(real(folder), real(path))].filter(isWithin);
  return name === undefined || foreign.test(name) ? undefined : name;
}

function isWithin(way: string): boolean {
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function linesOf(path: string): readonly string[] {
  try {
    const stats = statSync(path);
    if (!stats.isFile() || stats.size > largestBytes) return [];
    return readFileSync(path, 'utf8').split(/\r\n|[\n\r]/);
  } catch {
    return [];
  }
}
